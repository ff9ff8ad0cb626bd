package dev.preflight.benchmarks.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.benchmarks.scenario.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Only who does the work may be timed. */
class AnswersTest {

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("contests")
  void answersAreRight(Implementation implementation, Scenario scenario) throws Exception {
    assertThat(Check.faultOf(implementation, scenario, implementation.subject(scenario))).isNull();
  }

  static Stream<Arguments> contests() {
    return Stream.of(Implementation.values())
        .filter(implementation -> !implementation.isBaseline())
        .flatMap(
            implementation ->
                Stream.of(Scenario.values())
                    .filter(implementation::does)
                    .map(scenario -> Arguments.of(implementation, scenario)));
  }
}
