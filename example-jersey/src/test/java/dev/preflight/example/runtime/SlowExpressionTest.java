package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.example.Http;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An expression of the application that needs exponential time: what authentication refuses does
 * not wait for it, and neither do preflights.
 */
class SlowExpressionTest {
  private static final String SHOP = "https://shop.example.com";

  // It would take minutes without a bound.
  private static final String HOSTILE = "/slow/" + "a".repeat(60);

  /** Slow. */
  @Path("slow")
  @CrossOrigin(SHOP)
  public static class Slow {
    /** Matched by trying everything. */
    @DELETE
    @Path("{name: (a+){2,30}b}")
    public String remove() {
      return "removed";
    }

    /** Matched in no time. */
    @GET
    @Path("{name: [a-z]+}")
    public String get() {
      return "got";
    }
  }

  /** Lets nobody in, before anything is matched. */
  @PreMatching
  public static class Authentication implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(Response.status(401).build());
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusedRequestsAndPreflightsDoNotWait() throws Exception {
    try (TestServer server = new TestServer(Slow.class, Authentication.class)) {
      Http http = server.http();
      assertThat(http.get(HOSTILE).statusCode()).isEqualTo(401);
      assertThat(http.send("DELETE", HOSTILE, "", "Origin", SHOP).statusCode()).isEqualTo(401);
      assertNoCorsHeaders(http.preflight(HOSTILE, SHOP, "DELETE"));
      assertThat(http.preflight(HOSTILE, SHOP, "DELETE").statusCode()).isEqualTo(403);
      assertThat(http.preflight("/slow/aab", SHOP, "DELETE").statusCode()).isEqualTo(204);
      assertThat(http.preflight("/slow/x", SHOP, "GET").statusCode()).isEqualTo(204);
    }
  }
}
