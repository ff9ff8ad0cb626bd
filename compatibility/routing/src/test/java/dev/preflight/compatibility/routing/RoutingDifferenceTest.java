package dev.preflight.compatibility.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random models. */
class RoutingDifferenceTest {
  private static final int MODELS = 100;
  private static final int PAIRS_PER_MODEL = 120;

  @TempDir private Path output;

  @Test
  void preflightsAreAnsweredByTheMethodThatRuns() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed=" + seed);
    Map<String, Integer> kinds = new TreeMap<>();
    List<String> examples = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      Model model = RandomModels.of(seed + i, "model" + i);
      Path classes = Files.createDirectory(output.resolve(model.name()));
      Compiler.compile(model, classes);
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      try (URLClassLoader loader =
          new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
        Thread.currentThread().setContextClassLoader(loader);
        check(model, seed + i, loader, kinds, examples);
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
    System.out.println("N= " + kinds);
    examples.stream().limit(Integer.getInteger("examples", 6)).forEach(System.out::println);
    assertThat(examples).isEmpty();
  }

  private static void check(
      Model model, long seed, ClassLoader loader, Map<String, Integer> kinds, List<String> examples)
      throws Exception {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : model.roots()) {
      classes.add(loader.loadClass(name));
    }
    InProcess jersey;
    try {
      jersey = new InProcess(classes.toArray(new Class<?>[0]));
    } catch (RuntimeException e) {
      kinds.merge("not started: " + e.getClass().getSimpleName(), 1, Integer::sum);
      return;
    }
    Random random = new Random(seed);
    RandomPaths paths = new RandomPaths(random, model);
    for (int i = 0; i < PAIRS_PER_MODEL; i++) {
      String path = paths.next();
      String method = List.of("GET", "PUT", "DELETE").get(random.nextInt(3));
      Implementation.Answer plain = jersey.send(method, path);
      List<String> preflight = new ArrayList<>();
      List<String> actual = new ArrayList<>();
      for (String origin : model.origins()) {
        if (jersey
                .send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", method)
                .status()
            == 204) {
          preflight.add(origin);
        }
        if (!jersey.send(method, path, "Origin", origin).allowOrigin().isEmpty()) {
          actual.add(origin);
        }
      }
      String kind;
      boolean ran = plain.status() == 200;
      if (preflight.equals(actual)) {
        kind = ran ? "same" : "same, nothing ran";
      } else if (!ran) {
        kind = preflight.isEmpty() ? "error decorated" : "PREFLIGHT BUT " + plain.status();
      } else if (preflight.isEmpty()) {
        kind = "CLOSED";
      } else {
        kind = "DIFFERENT";
      }
      kinds.merge(kind, 1, Integer::sum);
      if (kind.startsWith(System.getProperty("kind", "D"))) {
        examples.add(
            "%s: %s %s -> %d %s, preflights %s, responses %s%n%s"
                .formatted(
                    kind, method, path, plain.status(), plain.body(), preflight, actual, model));
      }
    }
  }
}
