package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.example.Http;
import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.PreflightFeature;
import java.net.http.HttpResponse;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jersey's reload copies the configuration, and Preflight's filters with it. */
class ReloadTest {
  private static final String KEY = "tenants.origins";
  private static final String OLD = "https://old.example";
  private static final String NEW = "https://new.example";
  private static final String THINGS_ORIGIN = "https://shop.example.com";

  private GrizzlyHttpContainer container;
  private HttpServer server;
  private Http http;

  @BeforeEach
  void start() throws Exception {
    ResourceConfig application = new ResourceConfig(TenantsResource.class).property(KEY, OLD);
    container = ContainerFactory.createContainer(GrizzlyHttpContainer.class, application);
    server = new HttpServer();
    server.addListener(new NetworkListener("grizzly", "localhost", 0));
    server.getServerConfiguration().addHttpHandler(container, "/");
    server.start();
    http = new Http(server.getListeners().iterator().next().getPort());
    assertThat(preflight(OLD)).isEqualTo(204);
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  private int preflight(String origin) throws Exception {
    return http.preflight("/tenants", origin, "PUT").statusCode();
  }

  private ResourceConfig copy() {
    return new ResourceConfig(container.getConfiguration());
  }

  @Test
  void removedOriginIsRefusedAndNewClassesAreKnown() throws Exception {
    container.reload(copy().property(KEY, NEW).register(ThingsResource.class));
    assertThat(preflight(NEW)).isEqualTo(204);
    assertRefused(http.preflight("/tenants", OLD, "PUT"));
    assertNoCorsHeaders(http.get("/tenants", "Origin", OLD));
    assertThat(http.preflight("/things", THINGS_ORIGIN, "GET").statusCode()).isEqualTo(204);
    HttpResponse<String> once = http.get("/tenants", "Origin", NEW);
    assertThat(once.headers().allValues("Access-Control-Allow-Origin")).containsExactly(NEW);
  }

  @Test
  void runningApplicationIsTheNewOne() throws Exception {
    container.reload(copy().property(KEY, NEW));
    Preflight running = Preflight.in(container.getConfiguration());
    assertThat(running.explain("PUT", "/tenants", NEW).isAllowed()).isTrue();
    assertThat(running.explain("PUT", "/tenants", OLD).isAllowed()).isFalse();
  }

  @Test
  void againAndAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      container.reload(copy().property(KEY, NEW));
      assertThat(preflight(OLD)).isEqualTo(403);
      container.reload(copy().property(KEY, OLD));
      assertThat(preflight(NEW)).isEqualTo(403);
      assertThat(preflight(OLD)).isEqualTo(204);
    }
  }

  @Test
  void switchedOffItIsOff() throws Exception {
    container.reload(copy().property(PreflightFeature.ENABLED, false));
    assertNoCorsHeaders(http.preflight("/tenants", OLD, "PUT"));
    assertNoCorsHeaders(http.get("/tenants", "Origin", OLD));
  }

  // Jersey has changed over by then: what is wrong is closed, and the caller is told.
  @Test
  void wrongOriginClosesThePolicy() throws Exception {
    assertThatThrownBy(() -> container.reload(copy().property(KEY, "null")))
        .hasStackTraceContaining("[origin-null]");
    assertThat(preflight(OLD)).isEqualTo(403);
    assertThat(preflight("null")).isEqualTo(403);
  }
}
