package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import dev.preflight.example.Http;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands below sub-resource locators. */
class LocatorTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String DESK = "https://desk.example.com";

  /** The root. */
  @Path("trees")
  @CrossOrigin(SHOP)
  public static class Trees {
    /** To a class that leads to itself. */
    @Path("{id}")
    public Node node(@PathParam("id") String id) {
      return new Node();
    }

    /** Says nothing of where it leads. */
    @Path("open")
    @CrossOrigin(DESK)
    public Object open() {
      return new Plain();
    }

    /** Says nothing either, and opts out. */
    @Path("closed")
    @SameOrigin
    public Object closed() {
      return new Plain();
    }
  }

  /** Has one policy of its own. */
  public static class Node {
    /** Under the policy of the locator. */
    @GET
    public String get() {
      return "node";
    }

    /** Under its own. */
    @DELETE
    @CrossOrigin(DESK)
    public String remove() {
      return "removed";
    }

    /** Any depth. */
    @Path("{id}/children")
    public Node children() {
      return this;
    }

    /** Says nothing of where it leads, below a class that is known. */
    @Path("any")
    @CrossOrigin(DESK)
    public Object any() {
      return new Plain();
    }

    /** Never comes to an end. */
    @Path("self")
    @SameOrigin
    public Node self() {
      return this;
    }
  }

  /** Has no policy. */
  public static class Plain {
    /** Whatever. */
    @DELETE
    public String remove() {
      return "removed";
    }
  }

  private static TestServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(Trees.class);
    http = server.http();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/trees/1, GET, https://shop.example.com",
    "/trees/1, DELETE, https://desk.example.com",
    "/trees/1/2/children, GET, https://shop.example.com",
    "/trees/1/2/children/3/children/4/children, DELETE, https://desk.example.com",
    "/trees/open, DELETE, https://desk.example.com",
    "/trees/1/any, DELETE, https://desk.example.com",
    "/trees/1/2/children/any, DELETE, https://desk.example.com",
  })
  void preflightIsAnsweredByTheNearestPolicy(String path, String method, String origin)
      throws Exception {
    String other = origin.equals(SHOP) ? DESK : SHOP;
    assertThat(http.preflight(path, origin, method).statusCode()).isEqualTo(204);
    assertRefused(http.preflight(path, other, method));
    String[] from = {"Origin", origin};
    assertThat(header(http.send(method, path, "", from), "Access-Control-Allow-Origin"))
        .isEqualTo(origin);
    assertNoCorsHeaders(http.send(method, path, "", "Origin", other));
  }

  @ParameterizedTest
  @CsvSource({
    "/trees/1, PUT",
    "/trees/1/2/children/3, GET",
    "/trees/closed, DELETE",
    "/trees/1/self, GET",
  })
  void whatIsNotOpenIsRefused(String path, String method) throws Exception {
    assertRefused(http.preflight(path, SHOP, method));
    assertRefused(http.preflight(path, DESK, method));
  }

  @Test
  void depthHasAnEnd() throws Exception {
    String deep = "/trees/1" + "/1/children".repeat(31);
    assertThat(http.preflight(deep, SHOP, "GET").statusCode()).isEqualTo(204);
    assertRefused(http.preflight(deep + "/1/children", SHOP, "GET"));
  }
}
