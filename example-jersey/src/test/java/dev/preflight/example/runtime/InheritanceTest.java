package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import dev.preflight.example.Http;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations that are inherited, and classes that are not what the compiler saw. */
class InheritanceTest {
  private static final String SHOP = "https://shop.example.com";

  /** Generic, with all annotations of Jakarta REST. */
  @Path("api")
  public interface Crud<T> {
    /** One. */
    @GET
    @Path("{id}")
    String find(@PathParam("id") T id);

    /** Takes one away. */
    @DELETE
    @Path("{id}")
    String remove(@PathParam("id") T id);
  }

  /** Has the policies, and methods with other parameters than the interface. */
  @CrossOrigin(origins = SHOP, allowCredentials = true)
  public static class Things implements Crud<String> {
    @Override
    public String find(String id) {
      return "found";
    }

    @Override
    @SameOrigin
    public String remove(String id) {
      return "removed";
    }
  }

  /** With all annotations of Jakarta REST, and a class behind a proxy. */
  @Path("proxied")
  public interface Api {
    /** One. */
    @GET
    @Path("{id}")
    String find(@PathParam("id") String id);

    /** Takes one away. */
    @DELETE
    @Path("{id}")
    String remove(@PathParam("id") String id);
  }

  /** Has the policies. */
  @CrossOrigin(origins = SHOP, allowCredentials = true)
  public static class ProxiedThings implements Api {
    @Override
    public String find(String id) {
      return "found";
    }

    @Override
    @SameOrigin
    public String remove(String id) {
      return "removed";
    }
  }

  /** Made by a container, as a subclass. */
  public static class ManagedThings extends Things {
    @Override
    public String remove(String id) {
      return super.remove(id);
    }
  }

  /** A resource with a method that belongs to the class. */
  @Path("static")
  @CrossOrigin(origins = SHOP, allowCredentials = true)
  public static class StaticThings {
    /** Open. */
    @DELETE
    @Path("{id}")
    public String remove(@PathParam("id") String id) {
      return "removed";
    }

    /** Closed, and static. */
    @DELETE
    @Path("all")
    @SameOrigin
    public static String removeAll() {
      return "removed all";
    }

    /** As Kotlin has them; nothing calls its methods. */
    public static final class Companion {
      /** Not a resource method: no locator leads here. */
      @DELETE
      @Path("companion")
      public String remove() {
        return "companion";
      }
    }
  }

  private static TestServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(Things.class, StaticThings.class);
    http = server.http();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void genericInterface() throws Exception {
    assertThingsAreServed(http);
  }

  @Test
  void subclassMadeByAContainer() throws Exception {
    try (TestServer managed = new TestServer(new ManagedThings())) {
      assertThingsAreServed(managed.http());
    }
  }

  // What is behind such a proxy is known to nobody.
  @Test
  void proxyOfAnInterfaceIsClosed() throws Exception {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Api.class},
            (self, method, arguments) ->
                method.getDeclaringClass() == Api.class
                    ? "secret"
                    : method.invoke(this, arguments));
    try (TestServer managed = new TestServer(proxy)) {
      assertNoCorsHeaders(managed.http().preflight("/proxied/1", SHOP, "GET"));
      HttpResponse<String> found = managed.http().get("/proxied/1", "Origin", SHOP);
      assertThat(found.body()).isEqualTo("secret");
      assertNoCorsHeaders(found);
    }
  }

  private static void assertThingsAreServed(Http http) throws Exception {
    HttpResponse<String> found = http.get("/api/1", "Origin", SHOP);
    assertThat(found.body()).isEqualTo("found");
    assertAllowedWithCredentials(found, SHOP);
    assertThat(http.preflight("/api/1", SHOP, "GET").statusCode()).isEqualTo(204);
    assertRefused(http.preflight("/api/1", SHOP, "DELETE"));
    HttpResponse<String> removed = http.send("DELETE", "/api/1", "", "Origin", SHOP);
    assertThat(removed.body()).isEqualTo("removed");
    assertNoCorsHeaders(removed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/all", "/static/1", "/static/companion"})
  void staticMethodsAreResourceMethods(String path) throws Exception {
    String body = http.send("DELETE", path, "").body();
    assertThat(body).isEqualTo(path.endsWith("/all") ? "removed all" : "removed");
    int expected = path.endsWith("/all") ? 403 : 204;
    assertThat(http.preflight(path, SHOP, "DELETE").statusCode()).isEqualTo(expected);
  }
}
