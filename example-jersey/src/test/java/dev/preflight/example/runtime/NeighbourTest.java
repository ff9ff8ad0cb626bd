package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
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
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy never reaches what stands beside its resource, above or below it. */
class NeighbourTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String DESK = "https://desk.example.com";

  /** What both heirs inherit. */
  public abstract static class Base {
    @GET
    public String get() {
      return "inherited";
    }
  }

  /** One heir. */
  @Path("heir-shop")
  @CrossOrigin(origins = SHOP, allowCredentials = true)
  public static class ShopHeir extends Base {}

  /** The other. */
  @Path("heir-desk")
  @CrossOrigin(origins = DESK, allowCredentials = true)
  public static class DeskHeir extends Base {}

  /** Open wide below its path, where others stand. */
  @Path("d")
  @CrossOrigin(origins = SHOP, allowCredentials = true)
  public static class OpenResource {
    @DELETE
    @Path("{p}/{q}")
    public String remove(@PathParam("p") String p) {
      return "open";
    }

    @DELETE
    @Path("{p}")
    public String removeOne(@PathParam("p") String p) {
      return "open";
    }

    @DELETE
    @Path("caf\u00e9")
    @SameOrigin
    public String cafe() {
      return "secret";
    }
  }

  /** Generic, as repositories of entities are. */
  public interface Crud<T> {
    /** Removes. */
    @DELETE
    @Path("{id}")
    String delete(@PathParam("id") T id);
  }

  /** Without a policy, with its annotations elsewhere. */
  @Path("d/generic")
  public static class GenericResource implements Crud<String> {
    @Override
    public String delete(String id) {
      return "secret";
    }
  }

  /** Without a policy and without a method of its own. */
  @Path("d/locator")
  public static class LocatorResource {
    /** Leads to the sub-resource. */
    @Path("{id}")
    public SubResource locate() {
      return new SubResource();
    }
  }

  /** Without a policy. */
  public static class SubResource {
    @DELETE
    public String delete() {
      return "secret";
    }
  }

  /** With a policy, and without a method of its own. */
  @Path("open-locator")
  @CrossOrigin(origins = SHOP, allowCredentials = true)
  public static class OpenLocatorResource {
    /** Leads to the sub-resource. */
    @Path("{id}")
    public SubResource locate() {
      return new SubResource();
    }
  }

  private static TestServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    server =
        new TestServer(
            ShopHeir.class,
            DeskHeir.class,
            OpenResource.class,
            GenericResource.class,
            LocatorResource.class,
            OpenLocatorResource.class);
    http = server.http();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void heirsOfOneMethodHaveTheirOwnPolicies() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertAllowedWithCredentials(http.get("/heir-shop", "Origin", SHOP), SHOP);
      assertNoCorsHeaders(http.get("/heir-desk", "Origin", SHOP));
      assertAllowedWithCredentials(http.get("/heir-desk", "Origin", DESK), DESK);
      assertNoCorsHeaders(http.get("/heir-shop", "Origin", DESK));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/d/generic/1", "/d/locator/1"})
  void unannotatedClassIsNeitherAnsweredNorDecorated(String path) throws Exception {
    assertNoCorsHeaders(http.preflight(path, SHOP, "DELETE"));
    HttpResponse<String> response = http.send("DELETE", path, "", "Origin", SHOP);
    assertThat(response.body()).isEqualTo("secret");
    assertNoCorsHeaders(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/d/caf%C3%A9", "/d/caf%c3%a9", "/d/caf%C3%a9"})
  void encodingInEitherCaseIsTheSamePath(String path) throws Exception {
    assertRefused(http.preflight(path, SHOP, "DELETE"));
    assertThat(http.send("DELETE", path, "").body()).isEqualTo("secret");
  }

  @Test
  void openNeighbourStaysOpen() throws Exception {
    assertThat(http.preflight("/d/other/1", SHOP, "DELETE").statusCode()).isEqualTo(204);
    assertThat(http.preflight("/d/other", SHOP, "DELETE").statusCode()).isEqualTo(204);
  }

  @Test
  void whatIsBelowALocatorTakesItsPolicy() throws Exception {
    assertThat(http.preflight("/open-locator/1", SHOP, "DELETE").statusCode()).isEqualTo(204);
    HttpResponse<String> response = http.send("DELETE", "/open-locator/1", "", "Origin", SHOP);
    assertAllowedWithCredentials(response, SHOP);
    assertRefused(http.preflight("/open-locator/1", DESK, "DELETE"));
  }

  @Test
  void instancesAreKnownToo() throws Exception {
    try (TestServer instances = new TestServer(new OpenResource(), new LocatorResource())) {
      Http other = instances.http();
      assertThat(other.preflight("/d/other", SHOP, "DELETE").statusCode()).isEqualTo(204);
      assertNoCorsHeaders(other.preflight("/d/locator/1", SHOP, "DELETE"));
    }
  }

  /** Has resources, and no policy. */
  public static final class PlainApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(OpenResource.class, LocatorResource.class);
    }
  }

  @Test
  void applicationsAreKnownToo() throws Exception {
    ResourceConfig config = ResourceConfig.forApplication(new PlainApplication());
    try (TestServer application = new TestServer(config)) {
      Http other = application.http();
      assertThat(other.preflight("/d/other", SHOP, "DELETE").statusCode()).isEqualTo(204);
      assertNoCorsHeaders(other.preflight("/d/locator/1", SHOP, "DELETE"));
      assertThat(header(other.get("/nowhere", "Origin", SHOP), "Vary")).isEmpty();
    }
  }
}
