package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import jakarta.annotation.Priority;
import jakarta.ws.rs.DELETE;
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

  /** Open to be read. */
  @Path("read")
  public static class Read {
    /** Open. */
    @GET
    @CrossOrigin(SHOP)
    public String get() {
      return "read";
    }
  }

  /** Closed, and changes something. */
  @Path("remove")
  public static class Remove {
    /** Closed. */
    @DELETE
    public String remove() {
      return "removed";
    }
  }

  /** Turns reading into removing. */
  @PreMatching
  @Priority(Integer.MIN_VALUE + 1)
  public static class Removing implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getHeaderString("X-Remove") != null) {
        request.setMethod("DELETE");
        request.setRequestUri(request.getUriInfo().getBaseUri().resolve("/remove"));
      }
    }
  }

  @Test
  void readingThatIsTurnedIntoRemovingIsRefused() throws Exception {
    try (TestServer server = new TestServer(Read.class, Remove.class, Removing.class)) {
      assertThat(server.http().get("/read", "Origin", SHOP).body()).isEqualTo("read");
      HttpResponse<String> turned = server.http().get("/read", "Origin", SHOP, "X-Remove", "yes");
      assertThat(turned.statusCode()).isEqualTo(403);
      assertThat(turned.body()).doesNotContain("removed");
      // A request of no page, and of the application's own pages on plain http.
      assertThat(server.http().get("/read", "X-Remove", "yes").body()).isEqualTo("removed");
      String own = server.http().origin();
      assertThat(server.http().get("/read", "Origin", own, "X-Remove", "yes").body())
          .isEqualTo("removed");
    }
  }
}
