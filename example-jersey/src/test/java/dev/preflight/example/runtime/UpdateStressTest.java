package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.example.Http;
import dev.preflight.runtime.Preflight;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Updates while requests run: each request is answered by the old origins or by the new ones. */
class UpdateStressTest {
  private static final int THREADS = 4;
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final String OLD = "https://old.example";
  private static final String NEW = "https://new.example";

  private final Queue<String> mixtures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger allowed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @Test
  void noRequestSeesAMixture() throws Exception {
    ResourceConfig config = new ResourceConfig().property("tenants.origins", OLD);
    try (TestServer server = new TestServer(config, TenantsResource.class, PreflightHolder.class)) {
      Preflight preflight = PreflightHolder.of(server);
      long end = System.nanoTime() + TIME.toNanos();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(() -> send(server.http(), end)));
      }
      int updates = 0;
      while (System.nanoTime() < end) {
        assertThat(
                preflight.updateOrigins("tenants.origins", List.of(updates++ % 2 == 0 ? NEW : OLD)))
            .isEmpty();
      }
      for (Future<?> each : running) {
        each.get();
      }
      threads.shutdown();
      assertThat(mixtures).isEmpty();
      assertThat(updates).isGreaterThan(1000);
      assertThat(allowed.get()).isGreaterThan(100);
      assertThat(refused.get()).isGreaterThan(100);
    }
  }

  private Void send(Http http, long end) throws Exception {
    for (int i = 0; System.nanoTime() < end; i++) {
      String origin = i % 2 == 0 ? OLD : NEW;
      check(http.preflight("/tenants", origin, "PUT"), 204, origin);
      check(http.send("PUT", "/tenants", "", "Origin", origin), 200, origin);
    }
    return null;
  }

  // Allowed with all headers, or refused with none.
  private void check(HttpResponse<String> response, int success, String origin) {
    String allowOrigin = header(response, "Access-Control-Allow-Origin");
    String credentials = header(response, "Access-Control-Allow-Credentials");
    boolean isAllowed =
        response.statusCode() == success
            && allowOrigin.equals(origin)
            && credentials.equals("true");
    boolean isRefused =
        response.statusCode() == 403 && allowOrigin.isEmpty() && credentials.isEmpty();
    (isAllowed ? allowed : refused).incrementAndGet();
    if (isAllowed == isRefused) {
      mixtures.add(response.statusCode() + " " + allowOrigin + " " + credentials);
    }
  }
}
