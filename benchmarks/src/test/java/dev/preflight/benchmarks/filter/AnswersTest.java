package dev.preflight.benchmarks.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only who does the work may be timed. */
class AnswersTest {

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("contests")
  void answersAreRight(Implementation implementation, Scenario scenario) throws Exception {
    assertThat(Check.faultOf(implementation, scenario, implementation.subject(scenario))).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"ORIGIN_8K", "ORIGIN_1M"})
  void regexesOverflow(Scenario scenario) throws Exception {
    assertThat(Implementation.REGEX_FILTER.overflows(scenario)).isTrue();
    Subject subject = Implementation.REGEX_FILTER.subject(scenario);
    assertThatExceptionOfType(StackOverflowError.class).isThrownBy(subject::exchange);
  }

  static Stream<Arguments> contests() {
    return Stream.of(Implementation.values())
        .filter(implementation -> !implementation.isBaseline())
        .flatMap(
            implementation ->
                Stream.of(Scenario.values())
                    .filter(implementation::does)
                    // To compile that takes long; the benchmark looks at the answer itself.
                    .filter(scenario -> scenario != Scenario.TABLE_10000)
                    .map(scenario -> Arguments.of(implementation, scenario)));
  }
}
