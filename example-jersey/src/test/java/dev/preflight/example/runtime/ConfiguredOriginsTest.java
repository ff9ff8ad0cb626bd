package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.preflight.example.Http;
import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.origins.OriginViolation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Origins from the configuration, when the application starts and while it runs. */
class ConfiguredOriginsTest {
  private static final String KEY = "tenants.origins";
  private static final String ADMIN = "https://admin.example.com";

  private static TestServer start(Object origins) throws IOException {
    return new TestServer(new ResourceConfig().property(KEY, origins), TenantsResource.class);
  }

  @Test
  void literalsAndConfiguredOriginsStandSideBySide() throws Exception {
    try (TestServer server = start("https://one.example, https://*.two.example:8443")) {
      Http http = server.http();
      for (String origin : List.of(ADMIN, "https://one.example", "https://a.b.two.example:8443")) {
        assertThat(http.preflight("/tenants", origin, "PUT").statusCode()).isEqualTo(204);
        assertAllowedWithCredentials(http.get("/tenants", "Origin", origin), origin);
      }
      for (String origin :
          List.of(
              "https://two.example:8443",
              "https://a.two.example",
              "https://a.two.example:443",
              "https://evilone.example",
              "https://one.example.evil.example",
              "https://one.example:8443",
              "http://one.example",
              "https://one.example,https://a.two.example:8443",
              "null")) {
        assertRefused(http.preflight("/tenants", origin, "PUT"));
        assertNoCorsHeaders(http.get("/tenants", "Origin", origin));
      }
    }
  }

  @Test
  void valuesMayBeLists() throws Exception {
    try (TestServer server = start(List.of("https://one.example", "https://two.example"));
        TestServer array = start(new String[] {"https://two.example"});
        TestServer none = start("")) {
      String two = "https://two.example";
      assertThat(server.http().preflight("/tenants", two, "PUT").statusCode()).isEqualTo(204);
      assertThat(array.http().preflight("/tenants", two, "PUT").statusCode()).isEqualTo(204);
      assertRefused(none.http().preflight("/tenants", two, "PUT"));
      assertThat(none.http().preflight("/tenants", ADMIN, "PUT").statusCode()).isEqualTo(204);
    }
  }

  @Test
  void defaultHoldsWhereTheKeyIsNotSet() throws Exception {
    ResourceConfig shop =
        new ResourceConfig()
            .property(KEY, "https://one.example")
            .property("tenants.public", "https://shop.example");
    try (TestServer server = start("https://one.example");
        TestServer narrow = new TestServer(shop, TenantsResource.class)) {
      HttpResponse<String> open =
          server.http().get("/tenants/public", "Origin", "https://x.example");
      assertThat(header(open, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(open, "Vary")).isEmpty();
      Http http = narrow.http();
      assertNoCorsHeaders(http.get("/tenants/public", "Origin", "https://x.example"));
      HttpResponse<String> allowed = http.get("/tenants/public", "Origin", "https://shop.example");
      assertThat(header(allowed, "Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    }
  }

  @Test
  void systemPropertyIsLookedAtWhereTheApplicationSaysNothing() throws Exception {
    System.setProperty(KEY, "https://system.example");
    try (TestServer server = new TestServer(TenantsResource.class);
        TestServer said = start("https://one.example")) {
      String origin = "https://system.example";
      assertThat(server.http().preflight("/tenants", origin, "PUT").statusCode()).isEqualTo(204);
      assertRefused(said.http().preflight("/tenants", origin, "PUT"));
    } finally {
      System.clearProperty(KEY);
    }
  }

  @Test
  void badValuesKeepTheApplicationFromStarting() {
    Throwable thrown =
        catchThrowable(
            () ->
                start("https://ok.example, https://Shop.example/, null, http://plain.example, *"));
    InvalidOriginsException exception = (InvalidOriginsException) causeOf(thrown);
    assertThat(exception.violations())
        .extracting(violation -> violation.index() + " " + violation.value())
        .contains("1 https://Shop.example/", "2 null", "3 http://plain.example", "4 *");
    assertThat(exception)
        .hasMessageContaining("tenants.origins[1] = \"https://Shop.example/\"")
        .hasMessageContaining("[origin-malformed]")
        .hasMessageContaining("Did you mean \"https://shop.example\"?")
        .hasMessageContaining("[insecure-origin-with-credentials]")
        .hasMessageContaining("[any-origin-with-credentials]");
  }

  @Test
  void missingKeyKeepsTheApplicationFromStarting() {
    Throwable thrown = catchThrowable(() -> new TestServer(TenantsResource.class));
    assertThat(causeOf(thrown))
        .isInstanceOf(InvalidOriginsException.class)
        .hasMessageContaining("tenants.origins, for dev.preflight.example.runtime.TenantsResource")
        .hasMessageContaining("is not set and has no default")
        .hasMessageContaining("TENANTS_ORIGINS");
  }

  private static Throwable causeOf(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof InvalidOriginsException)) {
      cause = cause.getCause();
    }
    return cause;
  }

  @Test
  void originsChangeWhileTheApplicationRuns() throws Exception {
    ResourceConfig config = new ResourceConfig().property(KEY, "https://one.example");
    try (TestServer server = new TestServer(config, TenantsResource.class, PreflightHolder.class)) {
      Http http = server.http();
      Preflight preflight = PreflightHolder.of(server);
      assertThat(preflight.updateOrigins(KEY, List.of("https://two.example"))).isEmpty();
      assertRefused(http.preflight("/tenants", "https://one.example", "PUT"));
      assertThat(http.preflight("/tenants", "https://two.example", "PUT").statusCode())
          .isEqualTo(204);
      assertThat(http.preflight("/tenants", ADMIN, "PUT").statusCode()).isEqualTo(204);

      List<OriginViolation> violations =
          preflight.updateOrigins(
              KEY,
              List.of("https://three.example", "https://Four.example", "https://five.example/"));
      assertThat(violations).extracting(OriginViolation::index).containsExactly(1, 2);
      assertRefused(http.preflight("/tenants", "https://three.example", "PUT"));
      assertThat(http.preflight("/tenants", "https://two.example", "PUT").statusCode())
          .isEqualTo(204);

      List<String> many =
          IntStream.range(0, 10_000).mapToObj(i -> "https://t%d.example".formatted(i)).toList();
      assertThat(preflight.updateOrigins(KEY, many)).isEmpty();
      assertThat(http.preflight("/tenants", "https://t9999.example", "PUT").statusCode())
          .isEqualTo(204);
      assertRefused(http.preflight("/tenants", "https://t10000.example", "PUT"));
      assertThatThrownBy(() -> preflight.updateOrigins("no.such.key", many))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("${no.such.key}");
    }
  }

  @Test
  void applicationsOfOneJvmHaveTheirOwnOrigins() throws Exception {
    try (TestServer one = start("https://one.example");
        TestServer two = start("https://two.example")) {
      assertRefused(two.http().preflight("/tenants", "https://one.example", "PUT"));
      assertRefused(one.http().preflight("/tenants", "https://two.example", "PUT"));
    }
  }

  @Test
  void enforcedPolicyRefusesBeforeTheMethodRuns() throws Exception {
    try (TestServer server = start("https://one.example")) {
      Http http = server.http();
      HttpResponse<String> stranger =
          http.send("PUT", "/tenants", "", "Origin", "https://evil.example");
      assertThat(stranger.statusCode()).isEqualTo(403);
      assertThat(stranger.body()).isEmpty();
      assertNoCorsHeaders(stranger);
      assertThat(header(stranger, "Vary")).isEqualTo("Origin");
      assertThat(http.send("PUT", "/tenants", "").body()).isEqualTo("replaced");
      // Reading is refused too, though it is let pass unseen where no policy enforces.
      HttpResponse<String> reading = http.get("/tenants", "Origin", "https://evil.example");
      assertThat(reading.statusCode()).isEqualTo(403);
      assertThat(reading.body()).isEmpty();
      assertThat(http.get("/tenants/public", "Origin", "https://evil.example").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void propertiesOfATestAreLookedAtFirst() {
    Preflight preflight = Preflight.of(Map.of(KEY, "https://one.example"), TenantsResource.class);
    assertThat(preflight.explain("PUT", "/tenants", "https://one.example").isAllowed()).isTrue();
    assertThatThrownBy(() -> Preflight.of(Map.of(KEY, "one.example"), TenantsResource.class))
        .isInstanceOf(InvalidOriginsException.class);
  }
}
