package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import dev.preflight.example.Http;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.junit.jupiter.api.Test;

/**
 * What runs is not what anybody could foresee from the path. Then nothing closed may run for a page
 * of another origin, and no page may read the answer.
 */
class SurpriseTest {
  private static final String SHOP = "https://shop.example.com";

  // Closed methods answer "secret".
  private static void assertNothingLeaks(Http http, String path) throws Exception {
    boolean allowed = http.preflight(path, SHOP, "DELETE").statusCode() == 204;
    HttpResponse<String> removed = http.send("DELETE", path, "", "Origin", SHOP);
    boolean ran = removed.body().startsWith("secret");
    assertThat(allowed && ran).as("preflight and actual request of %s", path).isFalse();
    assertThat(ran && !header(removed, "Access-Control-Allow-Origin").isEmpty()).isFalse();
    HttpResponse<String> read = http.get(path, "Origin", SHOP);
    boolean readable = !header(read, "Access-Control-Allow-Origin").isEmpty();
    assertThat(read.body().startsWith("secret") && readable).isFalse();
  }

  /** Open below its path. */
  @Path("open")
  public static class Open {
    /** Open. */
    @DELETE
    @Path("{p}")
    @CrossOrigin(SHOP)
    public String remove() {
      return "open";
    }
  }

  /** Open, and no root in this application although it has a path. */
  @Path("admin")
  @CrossOrigin(SHOP)
  public static class LeftOver {
    /** Open. */
    @DELETE
    public String remove() {
      return "open";
    }
  }

  /** Closed, and the only root on this path. */
  @Path("{p}")
  public static class Closed {
    /** Closed. */
    @DELETE
    public String remove() {
      return "secret";
    }
  }

  /** Leads to the left-over class. */
  @Path("to/left")
  public static class ToLeftOver {
    /** The locator. */
    @Path("over")
    @CrossOrigin(SHOP)
    public LeftOver locate() {
      return new LeftOver();
    }

    /** So that it is a resource. */
    @GET
    public String get() {
      return "secret";
    }
  }

  @Test
  void subResourceWithAPathIsNoRoot() throws Exception {
    try (TestServer server = new TestServer(Closed.class, ToLeftOver.class)) {
      assertNothingLeaks(server.http(), "/admin");
      assertThat(server.http().send("DELETE", "/to/left/over", "").body()).isEqualTo("open");
      assertNothingLeaks(server.http(), "/admin");
    }
  }

  /** Says nothing of where it leads. */
  @Path("wild")
  public static class Wild {
    /** To a class with a policy of its own. */
    @Path("object")
    @CrossOrigin(SHOP)
    public Object object() {
      return new Guarded();
    }

    /** To an implementation with a policy of its own. */
    @Path("beast")
    @CrossOrigin(SHOP)
    public Beast beast() {
      return new Tiger();
    }
  }

  /** Has no policy. */
  public interface Beast {
    /** Closed in the class. */
    @DELETE
    String remove();
  }

  /** Closed. */
  public static class Tiger implements Beast {
    @Override
    @SameOrigin
    public String remove() {
      return "secret";
    }
  }

  /** Closed. */
  public static class Guarded {
    /** Closed. */
    @DELETE
    @SameOrigin
    public String remove() {
      return "secret";
    }

    /** Closed, and leads to a class without a policy. */
    @Path("den")
    @SameOrigin
    public Den den() {
      return new Den();
    }
  }

  /** Has no policy. */
  public static class Den {
    /** Under the policy of what leads here. */
    @GET
    public String get() {
      return "secret";
    }
  }

  @Test
  void policiesBelowALocatorThatSaysNothing() throws Exception {
    try (TestServer server = new TestServer(Wild.class)) {
      assertNothingLeaks(server.http(), "/wild/object");
      assertNothingLeaks(server.http(), "/wild/beast");
      assertNothingLeaks(server.http(), "/wild/object/den");
    }
  }

  /** Closed, beside the open template. */
  @Path("open/other")
  public static class Other {
    /** Closed. */
    @DELETE
    public String remove() {
      return "secret";
    }
  }

  @Test
  void suffixThatJerseyTakesForAMediaType() throws Exception {
    ResourceConfig mapped =
        new ResourceConfig().property(ServerProperties.MEDIA_TYPE_MAPPINGS, "txt : text/plain");
    try (TestServer server = new TestServer(mapped, Open.class, Other.class)) {
      assertThat(server.http().send("DELETE", "/open/other.txt", "").body()).isEqualTo("secret");
      assertNothingLeaks(server.http(), "/open/other.txt");
    }
  }

  /** Expressions that need a stack as deep as the path is long. */
  @Path("deep")
  public static class Deep {
    /** Open. */
    @DELETE
    @Path("{p: (a|b)+}/x")
    @CrossOrigin(SHOP)
    public String remove() {
      return "open";
    }
  }

  @Test
  void expressionThatOverflowsTheStack() throws Exception {
    try (TestServer server = new TestServer(Deep.class)) {
      String path = "/deep/" + "ab".repeat(3500) + "/x";
      assertThat(server.http().preflight(path, SHOP, "DELETE").statusCode()).isEqualTo(403);
      assertThat(server.http().preflight("/deep/ab/x", SHOP, "DELETE").statusCode()).isEqualTo(204);
    }
  }

  @Test
  void ownRequestsOfTheSiteAreNotInTheNet() throws Exception {
    try (TestServer server = new TestServer(Wild.class)) {
      String[] own = {"Origin", SHOP, "Sec-Fetch-Site", "same-origin"};
      assertThat(server.http().send("DELETE", "/wild/object", "", own).body()).isEqualTo("secret");
    }
  }
}
