package dev.preflight.example.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.example.Http;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.glassfish.jersey.server.filter.HttpMethodOverrideFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter makes another method of the one that the browser asked for: nothing closed may run. */
class MethodOverrideTest {
  private static final String SHOP = "https://shop.example.com";

  /** Open for one method. */
  @Path("methods")
  public static class Methods {
    /** Open. */
    @POST
    @CrossOrigin(origins = SHOP, allowedHeaders = "Content-Type")
    public String post() {
      return "open";
    }

    /** Closed. */
    @DELETE
    public String remove() {
      return "secret";
    }
  }

  @Test
  void methodThatAFilterOverrides() throws Exception {
    try (TestServer server = new TestServer(Methods.class, HttpMethodOverrideFilter.class)) {
      Http http = server.http();
      String path = "/methods?_method=DELETE";
      assertThat(http.preflight(path, SHOP, "POST").statusCode()).isEqualTo(204);
      assertThat(http.send("POST", path, "").body()).isEqualTo("secret");
      assertThat(http.send("POST", path, "", "Origin", SHOP).statusCode()).isEqualTo(403);
      assertThat(http.send("POST", "/methods", "", "Origin", SHOP).body()).isEqualTo("open");
    }
  }

  /** Open for reading. */
  @Path("reading")
  public static class Reading {
    /** Open. */
    @GET
    @CrossOrigin(SHOP)
    public String get() {
      return "open";
    }

    /** Open. */
    @OPTIONS
    @CrossOrigin(SHOP)
    public String options() {
      return "open";
    }

    /** Closed to that origin. */
    @DELETE
    @CrossOrigin("https://desk.example.com")
    public String remove() {
      return "secret";
    }
  }

  /** Unlike Jersey's, it turns any method into another. */
  @PreMatching
  public static class AnyMethod implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      String method = request.getUriInfo().getQueryParameters().getFirst("_method");
      if (method != null) {
        request.setMethod(method);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void methodThatAFilterOverridesThoughItReads(String method) throws Exception {
    try (TestServer server = new TestServer(Reading.class, AnyMethod.class)) {
      Http http = server.http();
      String path = "/reading?_method=DELETE";
      assertThat(http.send(method, "/reading", "", "Origin", SHOP).statusCode()).isEqualTo(200);
      assertThat(http.send(method, path, "").statusCode()).isEqualTo(200);
      assertThat(http.send(method, path, "", "Origin", SHOP).statusCode()).isEqualTo(403);
      String[] desk = {"Origin", "https://desk.example.com"};
      assertThat(http.send(method, path, "", desk).statusCode()).isEqualTo(200);
    }
  }
}
