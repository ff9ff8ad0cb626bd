package dev.preflight.compatibility.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The comparison of {@link RoutingDifferenceTest} in Quarkus. Quarkus reads an application's
 * classes when it is built, so each model is built into an application of its own.
 */
class QuarkusRoutingTest {
  private static final long SEED = Long.getLong("preflight.seed", 20261123L);
  private static final int MODELS = Integer.getInteger("preflight.models", 3);

  private static final Logger LOGGER = System.getLogger(QuarkusRoutingTest.class.getName());

  // Its constructor takes no classes: Quarkus finds them.
  private static final String APPLICATION =
      """
      package %s;
      @dev.preflight.CrossOrigin("%s")
      public class App extends jakarta.ws.rs.core.Application {}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"quarkus-rest", "quarkus-classic"})
  void preflightsFollowTheMethodThatRuns(String stack) throws Exception {
    Comparison comparison = new Comparison();
    List<String> refusedByQuarkus = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      Model model = RandomModels.of(SEED + i, "model" + i);
      Path folder = QuarkusBuild.emptyFolder(stack + i);
      Path classes = Compiler.compile(sources(model), folder.resolve("classes"));
      QuarkusBuild build = QuarkusBuild.of(stack, folder, classes);
      if (build.failed()) {
        refusedByQuarkus.add(build.log());
        continue;
      }
      try (QuarkusBuild.Started quarkus = build.start()) {
        comparison.compare(model, new OverHttp(quarkus.base()), SEED + i, 60);
      }
    }
    LOGGER.log(
        Level.INFO,
        "{0}: {1}, refused {2} of {3} models",
        stack,
        comparison,
        refusedByQuarkus.size(),
        MODELS);
    assertThat(comparison.examples(Comparison.Outcome.DIFFERENT)).isEmpty();
    assertThat(comparison.count(Comparison.Outcome.SAME)).as("%s", comparison).isGreaterThan(5);
    assertThat(refusedByQuarkus).hasSizeLessThan(MODELS);
  }

  private static Map<String, String> sources(Model model) {
    Map<String, String> sources = new LinkedHashMap<>(model.sources());
    model
        .application()
        .ifPresent(
            origin ->
                sources.put(model.name() + ".App", APPLICATION.formatted(model.name(), origin)));
    return sources;
  }
}
