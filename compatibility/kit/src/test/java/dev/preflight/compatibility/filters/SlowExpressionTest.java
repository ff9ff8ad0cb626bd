package dev.preflight.compatibility.filters;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.inforce.Asked;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An expression of the application that needs exponential time: what authentication refuses does
 * not wait for it, and neither do preflights.
 */
class SlowExpressionTest {
  // It would take minutes without a bound.
  private static final String HOSTILE = "/slow/" + "a".repeat(60);

  private static final String SLOW =
      """
      package slow;
      import jakarta.ws.rs.*;
      @Path("slow") @dev.preflight.CrossOrigin("https://shop.example.com")
      public class Slow {
        @DELETE @Path("{name: (a+){2,30}b}") public String remove() { return "removed"; }
        @GET @Path("{name: [a-z]+}") public String get() { return "got"; }
      }
      """;

  private static final String AUTHENTICATION =
      """
      package slow;
      import jakarta.ws.rs.container.*;
      @PreMatching
      public class Authentication implements ContainerRequestFilter {
        public void filter(ContainerRequestContext request) {
          request.abortWith(jakarta.ws.rs.core.Response.status(401).build());
        }
      }
      """;

  @TempDir private Path output;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusedRequestsAndPreflightsDoNotWait() throws Exception {
    Compiler.compile(Map.of("slow.Slow", SLOW, "slow.Authentication", AUTHENTICATION), output);
    try (InProcess jersey =
        InProcess.start(List.of(output), List.of("slow.Slow", "slow.Authentication"))) {
      Asked asked = new Asked(jersey);
      assertThat(jersey.send("GET", HOSTILE).status()).isEqualTo(401);
      assertThat(jersey.send("DELETE", HOSTILE, "Origin", SHOP).status()).isEqualTo(401);
      assertThat(asked.preflight("DELETE", HOSTILE, SHOP)).isEqualTo(403);
      assertThat(asked.preflight("DELETE", "/slow/aab", SHOP)).isEqualTo(204);
      assertThat(asked.preflight("GET", "/slow/x", SHOP)).isEqualTo(204);
    }
  }
}
