package dev.preflight.compatibility.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import dev.preflight.compatibility.routing.Model;
import dev.preflight.compatibility.routing.RandomModels;
import dev.preflight.compatibility.routing.RandomPaths;
import dev.preflight.compatibility.routing.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random models behind a pre-matching filter that changes method and path of a request, at every
 * kind of priority. A page never reads what the policy of the method that ran does not allow it,
 * and nothing that changes something runs for it.
 *
 * <p>{@code -Dpreflight.pairs=100000} looks at more pairs of a preflight and a request, {@code
 * -Dpreflight.seed=1} at others.
 */
class RewrittenRequestsTest {
  private static final long SEED = Long.getLong("preflight.seed", 20261126L);
  private static final int PAIRS = Integer.getInteger("preflight.pairs", 3000);
  private static final int PAIRS_OF_A_MODEL = 300;
  private static final List<Integer> PRIORITIES =
      List.of(Integer.MIN_VALUE + 1, -1, 0, 1, 1000, 5000, Integer.MAX_VALUE);
  private static final List<String> METHODS = List.of("GET", "PUT", "DELETE");

  private static final String REWRITER =
      """
      package %s;
      import jakarta.ws.rs.container.*;
      @jakarta.ws.rs.ext.Provider @PreMatching @jakarta.annotation.Priority(%d)
      public class Rewriter implements ContainerRequestFilter {
        public void filter(ContainerRequestContext request) {
          String method = request.getHeaderString("X-Method");
          String path = request.getHeaderString("X-Path");
          if (method != null) request.setMethod(method);
          if (path != null) request.setRequestUri(java.net.URI.create("http://localhost" + path));
        }
      }
      """;

  @TempDir private Path output;

  @Test
  void nothingRunsUnderAnotherPolicy() throws Exception {
    List<String> holes = new ArrayList<>();
    int ran = 0;
    for (int i = 0; i * PAIRS_OF_A_MODEL < PAIRS; i++) {
      Model model = RandomModels.of(SEED + i, "model" + i);
      Map<String, String> sources = new HashMap<>(model.sources());
      int priority = PRIORITIES.get(i % PRIORITIES.size());
      sources.put(model.name() + ".Rewriter", REWRITER.formatted(model.name(), priority));
      List<String> classes = new ArrayList<>(model.roots());
      classes.add(model.name() + ".Rewriter");
      Path compiled = Compiler.compile(sources, output.resolve(model.name()));
      try (InProcess jersey = InProcess.start(List.of(compiled), classes)) {
        ran += compare(model, jersey, new Random(SEED + i), "priority " + priority, holes);
      }
    }
    assertThat(holes).isEmpty();
    assertThat(ran).as("rewritten requests that ran").isGreaterThan(PAIRS / 50);
  }

  private static int compare(
      Model model, Target target, Random random, String what, List<String> holes) throws Exception {
    RandomPaths paths = new RandomPaths(random, model);
    int ran = 0;
    for (int i = 0; i < PAIRS_OF_A_MODEL; i++) {
      String path = paths.next();
      String other = random.nextBoolean() ? path : paths.next();
      String method = METHODS.get(random.nextInt(METHODS.size()));
      String instead = METHODS.get(random.nextInt(METHODS.size()));
      Target.Answer plain = target.send(method, path, "X-Method", instead, "X-Path", other);
      if (plain.status() != 200) {
        continue;
      }
      ran++;
      for (String origin : model.origins()) {
        Target.Answer preflight =
            target.send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", method);
        boolean asked = preflight.status() == 204 && preflight.allowOrigin().equals(origin);
        Target.Answer answer =
            target.send(method, path, "Origin", origin, "X-Method", instead, "X-Path", other);
        List<String> allowed = model.originsOf(plain.body()).orElse(null);
        boolean mayRead = allowed == null || allowed.contains(origin);
        boolean readable = answer.allowOrigin().equals(origin);
        // Without a preflight the browser does not send it, or only what any page may send.
        boolean changed = asked && !instead.equals("GET") && answer.body().equals(plain.body());
        if (!mayRead && (readable || changed)) {
          holes.add(
              "%s: %s %s became %s %s and ran %s for %s (readable %s)%n%s"
                  .formatted(
                      what, method, path, instead, other, plain.body(), origin, readable, model));
        }
      }
    }
    return ran;
  }
}
