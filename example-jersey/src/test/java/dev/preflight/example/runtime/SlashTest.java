package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import dev.preflight.example.Http;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slashes that implementations treat in ways of their own, and sub-resources with policies. */
class SlashTest {
  private static final String ANYBODY = "https://evil.example";

  /** Open to everybody. */
  @Path("public/{id}")
  @CrossOrigin("*")
  public static class PublicResource {
    @DELETE
    public String remove() {
      return "open";
    }
  }

  /** Takes everything else, and is open to nobody. */
  @Path("{path: .*}")
  public static class CatchAll {
    @DELETE
    public String remove() {
      return "secret";
    }
  }

  /** Open, and in one rank with the next. */
  @Path("t/{b}/items")
  @CrossOrigin("*")
  public static class OpenItems {
    @DELETE
    public String remove() {
      return "open";
    }
  }

  /** Closed, with a slash at the end. */
  @Path("t/shop/{a}/")
  public static class ClosedShop {
    @DELETE
    public String remove() {
      return "secret";
    }
  }

  /** Leads to a class that has policies itself. */
  @Path("parent")
  @CrossOrigin("*")
  public static class Parent {
    /** The child. */
    @Path("child")
    public Child child() {
      return new Child();
    }
  }

  /** Has policies itself. */
  @CrossOrigin("https://shop.example.com")
  public static class Child {
    @GET
    public String get() {
      return "child";
    }

    @DELETE
    @SameOrigin
    public String remove() {
      return "secret";
    }
  }

  private static TestServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    server =
        new TestServer(
            PublicResource.class, CatchAll.class, OpenItems.class, ClosedShop.class, Parent.class);
    http = server.http();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/1",
        "//public/1",
        "/public//1",
        "/public/1/",
        "/t/shop/items",
        "/t/x/items"
      })
  void preflightIsAllowedOnlyWhereTheOpenMethodRuns(String path) throws Exception {
    boolean allowed = http.preflight(path, ANYBODY, "DELETE").statusCode() == 204;
    HttpResponse<String> response = http.send("DELETE", path, "", "Origin", ANYBODY);
    assertThat(allowed).isEqualTo(response.body().equals("open"));
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(allowed ? "*" : "");
  }

  @Test
  void locatorDoesNotStandForAClassWithPolicies() throws Exception {
    assertNoCorsHeaders(http.preflight("/parent/child", ANYBODY, "DELETE"));
    HttpResponse<String> removed = http.send("DELETE", "/parent/child", "", "Origin", ANYBODY);
    assertThat(removed.body()).isEqualTo("secret");
    assertNoCorsHeaders(removed);
    String shop = "https://shop.example.com";
    HttpResponse<String> read = http.get("/parent/child", "Origin", shop);
    assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo(shop);
  }
}
