package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.example.Http;
import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.PreflightFeature;
import dev.preflight.runtime.explain.Explanation;
import dev.preflight.runtime.explain.RefusalReason;
import dev.preflight.testing.CorsAssert;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a request was refused: as an object, in the log, and in the browser. */
class RefusalTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String HEADERS = "Access-Control-Request-Headers";

  private static final Preflight PREFLIGHT =
      Preflight.of(ThingsResource.class, UnknownResource.class, LocatorTest.Trees.class);

  @ParameterizedTest
  @CsvSource({
    "https://evil.example, POST, /things, '', ORIGIN_NOT_ALLOWED, 'origin \"https://evil.example\" is not in origins of dev.preflight.example.runtime.ThingsResource'",
    "null, POST, /things, '', ORIGIN_NOT_ALLOWED, 'sandboxed iframes and file: pages send it'",
    "https://shop.example.com, post, /things, '', METHOD_NOT_FOUND, 'the path does not support method \"post\"; it supports DELETE, GET, HEAD, POST'",
    "https://shop.example.com, DELETE, /things, '', METHOD_CLOSED, 'ThingsResource.clear has no policy that allows other origins'",
    "https://shop.example.com, POST, /things, X-Foo, HEADER_NOT_ALLOWED, 'header \"X-Foo\" is not in allowedHeaders of ThingsResource.create'",
    "https://shop.example.com, GET, /unknown/x, '', LOCATOR_UNKNOWN, 'UnknownResource.locate'",
  })
  void explained(
      String origin, String method, String path, String header, RefusalReason reason, String text) {
    String[] headers = header.isEmpty() ? new String[0] : new String[] {header};
    Explanation explanation = PREFLIGHT.explain(method, path, origin, headers);
    assertThat(explanation.outcome()).isEqualTo(Explanation.Outcome.REFUSED);
    assertThat(explanation.reason()).isEqualTo(reason);
    assertThat(explanation.detail()).contains(text);
  }

  @ParameterizedTest
  @EnumSource
  void reasonIsDocumented(RefusalReason reason) throws IOException {
    assertThat(Path.of("../docs/operating.md"))
        .content()
        .contains("\n| `" + reason.code() + "` | ");
  }

  @Test
  void whatIsNotRefused() {
    assertThat(PREFLIGHT.explain("POST", "/things", SHOP).isAllowed()).isTrue();
    assertThat(PREFLIGHT.explain("POST", "/nowhere", SHOP).outcome())
        .isEqualTo(Explanation.Outcome.LEFT_ALONE);
    String tooLong = "x".repeat(5000);
    assertThat(PREFLIGHT.explain("POST", "/things", SHOP, tooLong).reason())
        .isEqualTo(RefusalReason.HEADERS_TOO_LONG);
    String deep = "/trees/1" + "/1/children".repeat(40);
    assertThat(PREFLIGHT.explain("GET", deep, SHOP).reason())
        .isEqualTo(RefusalReason.TOO_MANY_LOCATORS);
  }

  @Test
  void assertions() {
    CorsAssert shop = CorsAssert.of(PREFLIGHT, SHOP);
    shop.withHeaders("Content-Type").mayCall("POST", "/things");
    shop.mayNotCall("DELETE", "/things", RefusalReason.METHOD_CLOSED);
    shop.from("https://evil.example").mayNotCall("GET", "/things");
    assertThatThrownBy(() -> shop.withHeaders("X-Foo").mayCall("POST", "/things"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("may not call POST /things: [header-not-allowed] header \"X-Foo\"");
    assertThatThrownBy(() -> shop.mayNotCall("POST", "/things")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> shop.mayNotCall("POST", "/things", RefusalReason.METHOD_CLOSED))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void eachRefusalIsOneLineAtDebugAndNothingAbove() throws Exception {
    String origin = "https://evil.example\u0085\u202e" + "x".repeat(400);
    try (Logs logs = new Logs(Level.FINE);
        TestServer server = new TestServer(ThingsResource.class)) {
      int before = logs.messages().size();
      server.http().preflight("/things", "https://evil.example", "POST");
      server.http().preflight("/things", SHOP, "POST", HEADERS, "x-foo");
      server.http().get("/things", "Origin", "https://evil.example");
      server.http().get("/things/special-none", "Origin", SHOP);
      assertThat(logs.messages().subList(before, logs.messages().size()))
          .hasSize(3)
          .allSatisfy(line -> assertThat(line).doesNotContain("\n"))
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("[header-not-allowed] header \"x-foo\"")
                      .contains("ThingsResource.create")
                      .contains("origin \"https://shop.example.com\", \"POST\" \"/things\""));
      assertThat(logs.messages()).anySatisfy(line -> assertThat(line).matches(sample()));
      Explanation escaped = PREFLIGHT.explain("POST", "/things", origin);
      assertThat(escaped.detail()).contains("\\u0085\\u202e").hasSizeLessThan(600);
    }
    try (TestServer server = new TestServer(ThingsResource.class);
        Logs logs = new Logs(Level.INFO)) {
      server.http().preflight("/things", "https://evil.example", "POST");
      server.http().get("/things", "Origin", "https://evil.example");
      assertThat(logs.messages()).isEmpty();
    }
  }

  // The line that docs/operating.md shows, with the names of classes, methods and paths left open.
  private static String sample() throws IOException {
    String sample =
        Files.readString(Path.of("../docs/operating.md"))
            .lines()
            .filter(line -> line.startsWith("Preflight refused ["))
            .findFirst()
            .orElseThrow();
    return ("\\Q" + sample + "\\E")
        .replace("com.acme.OrdersResource", "\\E[\\w.]+\\Q")
        .replace("OrdersResource.create", "\\E\\w+\\.\\w+\\Q")
        .replace("/orders", "\\E/\\w+\\Q");
  }

  @Test
  void developmentModeLetsTheBrowserSayWhatIsMissing() throws Exception {
    ResourceConfig debug = new ResourceConfig().property(PreflightFeature.DEBUG, true);
    try (Logs logs = new Logs(Level.WARNING);
        TestServer server = new TestServer(debug, ThingsResource.class)) {
      assertThat(logs.messages()).singleElement().asString().contains("preflight.debug");
      Http http = server.http();

      HttpResponse<String> headers = http.preflight("/things", SHOP, "POST", HEADERS, "x-foo");
      assertThat(headers.statusCode()).isEqualTo(204);
      assertThat(header(headers, "Preflight-Refused")).isEqualTo("header-not-allowed");
      assertThat(header(headers, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
      assertThat(header(headers, "Access-Control-Allow-Headers"))
          .isEqualTo("Content-Type, X-CSRF-Token");
      assertThat(header(headers, "Access-Control-Max-Age")).isEqualTo("0");

      HttpResponse<String> method = http.preflight("/things", SHOP, "PATCH");
      assertThat(header(method, "Preflight-Refused")).isEqualTo("method-not-found");
      assertThat(header(method, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
      assertThat(header(method, "Access-Control-Allow-Methods")).doesNotContain("PATCH");

      HttpResponse<String> origin = http.preflight("/things", "https://evil.example", "POST");
      assertThat(origin.statusCode()).isEqualTo(204);
      assertThat(header(origin, "Preflight-Refused")).isEqualTo("origin-not-allowed");
      assertNoCorsHeaders(origin);
    }
  }

  // Browsers do not look for these methods in the answer: they would go on and send the request.
  @ParameterizedTest
  @CsvSource({"GET, /things/12/nothing", "POST, /things/12", "HEAD, /things/12/nothing"})
  void developmentModeNeverLetsASafelistedMethodThrough(String method, String path)
      throws Exception {
    ResourceConfig debug = new ResourceConfig().property(PreflightFeature.DEBUG, "true");
    try (TestServer server = new TestServer(debug, ThingsResource.class)) {
      HttpResponse<String> response = server.http().preflight(path, SHOP, method);
      assertThat(header(response, "Preflight-Refused")).isEqualTo("method-not-found");
      assertNoCorsHeaders(response);
    }
  }

  @Test
  void runningApplicationExplainsItself() throws Exception {
    try (TestServer server = new TestServer(ThingsResource.class, PreflightHolder.class)) {
      Preflight preflight = PreflightHolder.of(server);
      assertThat(preflight.explain("POST", "/things", SHOP).isAllowed()).isTrue();
      assertThat(preflight.explain("PATCH", "/things", SHOP).reason())
          .isEqualTo(RefusalReason.METHOD_NOT_FOUND);
    }
  }
}
