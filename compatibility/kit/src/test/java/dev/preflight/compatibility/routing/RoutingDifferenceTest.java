package dev.preflight.compatibility.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Preflights are answered by the policy of the method that the implementation runs for the actual
 * request: tried on random resource models, compiled with the processor, and random paths. A build
 * is the same every time; to look further, give another seed, and to see a difference again, its
 * own: {@code -Dpreflight.seed=1}.
 */
class RoutingDifferenceTest {
  private static final long SEED = Long.getLong("preflight.seed", 20261123L);
  private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

  @TempDir private Path output;

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  @Test
  void jerseyInProcess() throws Exception {
    Comparison comparison = new Comparison();
    JERSEY.setLevel(Level.SEVERE); // it has an opinion of such models
    for (int i = 0; i < 70; i++) {
      Model model = RandomModels.of(SEED + i, "model" + i);
      inProcess(model, comparison, SEED + i);
    }
    assertThat(comparison.examples(Comparison.Outcome.DIFFERENT)).isEmpty();
    assertThat(comparison.examples(Comparison.Outcome.NOTHING_RAN)).isEmpty();
    assertThat(comparison.count(Comparison.Outcome.SAME)).isGreaterThan(500);
    // Templates of equal rank are more frequent here than anybody would have them.
    assertThat(comparison.refusedPercent()).as("%s, seed %d", comparison, SEED).isLessThan(15);
  }

  private void inProcess(Model model, Comparison comparison, long seed) throws Exception {
    Path classes = Compiler.compile(model.sources(), output.resolve(model.name()));
    try (InProcess jersey = InProcess.start(List.of(classes), model.roots())) {
      comparison.compare(model, jersey, seed, 150);
    }
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void overHttp(Implementation implementation) throws Exception {
    Comparison comparison = new Comparison();
    List<Model> models = new ArrayList<>();
    List<Path> compiled = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Model model = RandomModels.of(SEED + i, "model" + i);
      compiled.add(Compiler.compile(model.sources(), output.resolve(model.name())));
      models.add(model);
    }
    List<String> names = models.stream().map(model -> String.join(",", model.roots())).toList();
    try (Servers servers = Servers.start(implementation, compiled, names)) {
      for (int i = 0; i < models.size(); i++) {
        Target target = new OverHttp(servers.uri(Integer.toString(i), ""));
        comparison.compare(models.get(i), target, SEED + i, 60);
      }
    }
    // RESTEasy and CXF give up earlier than Jersey, and answer 404 or 405 to some requests whose
    // preflight was allowed; they never run something else.
    assertThat(comparison.examples(Comparison.Outcome.DIFFERENT)).isEmpty();
    assertThat(comparison.count(Comparison.Outcome.SAME)).as("%s", comparison).isGreaterThan(10);
  }
}
