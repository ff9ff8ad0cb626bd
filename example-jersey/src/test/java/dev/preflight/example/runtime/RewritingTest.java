package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A filter leads requests from one path to another: the policy is that of where they come to. */
class RewritingTest {
  private static final String SHOP = "https://shop.example.com";

  /** Open, whatever its locator leads to. */
  @Path("open")
  public static class Open {
    /** The locator. */
    @Path("{p}")
    @CrossOrigin(SHOP)
    public Object locate() {
      return new Leaf();
    }
  }

  /** Closed. */
  @Path("closed")
  public static class Closed {
    /** The locator. */
    @Path("{p}")
    public Object locate() {
      return new Leaf();
    }
  }

  /** Without a policy of its own. */
  public static class Leaf {
    /** Under the policy of what leads here. */
    @GET
    public String get() {
      return "leaf";
    }
  }

  /** Rewrites. */
  @PreMatching
  public static class Rewriting implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getUriInfo().getPath().equals("open/old")) {
        request.setRequestUri(request.getUriInfo().getBaseUri().resolve("/closed/new"));
      }
    }
  }

  @Test
  void policyOfTheFirstPathDoesNotReachTheSecond() throws Exception {
    try (TestServer server = new TestServer(Open.class, Closed.class, Rewriting.class)) {
      assertThat(server.http().get("/open/new", "Origin", SHOP).headers().map())
          .containsKey("access-control-allow-origin");
      HttpResponse<String> rewritten = server.http().get("/open/old", "Origin", SHOP);
      assertThat(rewritten.body()).isEqualTo("leaf");
      assertNoCorsHeaders(rewritten);
    }
  }
}
