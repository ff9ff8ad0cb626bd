package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.example.Http;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to preflights, and what is left to the application. */
class PreflightTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String DESK = "https://desk.example.com";
  private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

  private static TestServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(ThingsResource.class, ShadowResource.class, AuthenticationFilter.class);
    http = server.http();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/things, GET, 'GET, HEAD, POST'",
    "/things, HEAD, 'GET, HEAD, POST'",
    "/things/, POST, 'GET, HEAD, POST'",
    "/things;v=1, POST, 'GET, HEAD, POST'",
    "/things/12, GET, 'DELETE, GET, HEAD'", // of the next template, which has its turn
    "/things/twelve, DELETE, DELETE",
  })
  void allowedByTheClass(String path, String method, String methods) throws Exception {
    HttpResponse<String> response = http.preflight(path, SHOP, method);
    assertThat(response.statusCode()).isEqualTo(204);
    assertAllowedWithCredentials(response, SHOP);
    assertThat(header(response, "Access-Control-Allow-Methods")).isEqualTo(methods);
    assertThat(header(response, "Access-Control-Expose-Headers")).isEmpty();
  }

  @Test
  void nearestPolicyWinsWhole() throws Exception {
    HttpResponse<String> response = http.preflight("/things/12", DESK, "PUT");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(DESK);
    assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
    assertThat(header(response, "Access-Control-Allow-Headers")).isEmpty();
    assertThat(header(response, "Access-Control-Allow-Methods")).isEqualTo("PUT");
    assertRefused(http.preflight("/things/12", SHOP, "PUT"));
    assertRefused(http.preflight("/things/12", DESK, "GET"));
  }

  @Test
  void sameOriginMethodIsRefused() throws Exception {
    assertRefused(http.preflight("/things", SHOP, "DELETE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete", "PATCH", "TRACE", "*", "GET, POST", "GET\tPOST"})
  void methodThatThePathHasNotIsRefused(String method) throws Exception {
    assertRefused(http.preflight("/things", SHOP, method));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "NULL",
        "https://shop.example.com.evil.example",
        "https://evilshop.example.com",
        "https://shop.example.com@evil.example",
        "https://shop.example.com:443",
        "https://shop.example.com:8443",
        "https://shop.example.com/",
        "https://shop.example.com.",
        "https://SHOP.example.com",
        "http://shop.example.com",
        "https://shop.example.co",
        "https://shopxexample.com",
        "https://shop.example.com https://evil.example",
        "https://evil.example,https://shop.example.com"
      })
  void strangerIsRefused(String origin) throws Exception {
    assertRefused(http.preflight("/things", origin, "POST"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content-type",
        "content-type,x-csrf-token",
        "X-CSRF-Token , Content-Type",
        "x-csrf-token,,content-type,",
        "\tcontent-type\t,"
      })
  void headersAreAllowedInAnyForm(String headers) throws Exception {
    HttpResponse<String> response =
        http.preflight("/things", SHOP, "POST", REQUEST_HEADERS, headers);
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Headers"))
        .isEqualTo("Content-Type, X-CSRF-Token");
  }

  @Test
  void headersMayBeSplitOverLines() throws Exception {
    String[] lines = {REQUEST_HEADERS, "content-type", REQUEST_HEADERS, "x-csrf-token"};
    assertThat(http.preflight("/things", SHOP, "POST", lines).statusCode()).isEqualTo(204);
    String[] hidden = {REQUEST_HEADERS, "content-type", REQUEST_HEADERS, "x-secret"};
    assertRefused(http.preflight("/things", SHOP, "POST", hidden));
  }

  @Test
  void headersThatAreNotAllowedOrEndlessAreRefused() throws Exception {
    for (String headers :
        new String[] {"x-secret", "content-type,x-secret", "*", "content-typ", ",".repeat(4000)}) {
      assertRefused(http.preflight("/things", SHOP, "POST", REQUEST_HEADERS, headers));
    }
  }

  @Test
  void pathOfAnUnannotatedClassIsNotAnsweredByItsNeighbour() throws Exception {
    // DELETE things/{id} is open to the shop, but what would run here is ShadowResource.remove.
    HttpResponse<String> response = http.preflight("/things/special", SHOP, "DELETE");
    assertNoCorsHeaders(response);
    assertThat(response.statusCode()).isEqualTo(401); // left to the application
  }

  @ParameterizedTest
  @CsvSource({
    "/things/special, false",
    "/things/special/, false",
    "/things/special;x=1, false",
    "/things;x=1/special, false",
    "/things/%73pecial, true", // Jersey routes paths as they were sent: this is things/{id}
    "/things/Special, true",
    "/things//special, false",
    "//things/special, false",
    "/things/x/../special, false",
    "/things/special+, true",
  })
  void pathOfThePolicyIsThePathThatIsRouted(String path, boolean open) throws Exception {
    boolean answered = http.preflight(path, SHOP, "DELETE").statusCode() == 204;
    String[] token = {"Authorization", "Bearer x"};
    String body = http.send("DELETE", path, "", token).body();
    assertThat(answered).isEqualTo(open).isEqualTo(body.startsWith("removed"));
  }

  @Test
  void optionsThatIsNoPreflightReachesTheApplication() throws Exception {
    String[] token = {"Authorization", "Bearer x"};
    HttpResponse<String> plain = http.send("OPTIONS", "/things/own-options", "", token);
    assertThat(plain.body()).isEqualTo("my options");
    String[] withOrigin = {"Authorization", "Bearer x", "Origin", SHOP};
    HttpResponse<String> crossOrigin = http.send("OPTIONS", "/things/own-options", "", withOrigin);
    assertThat(crossOrigin.body()).isEqualTo("my options");
    assertAllowedWithCredentials(crossOrigin, SHOP);
    String[] withMethod = {"Authorization", "Bearer x", "Access-Control-Request-Method", "GET"};
    assertThat(http.send("OPTIONS", "/things/own-options", "", withMethod).body())
        .isEqualTo("my options");
  }

  @Test
  void preflightIsAnsweredBesideTheApplicationsOwnOptions() throws Exception {
    HttpResponse<String> response = http.preflight("/things/own-options", SHOP, "GET");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Access-Control-Allow-Methods"))
        .isEqualTo("DELETE, GET, HEAD, OPTIONS");
  }

  @Test
  void unknownPathIsLeftAlone() throws Exception {
    HttpResponse<String> response = http.preflight("/nowhere", SHOP, "GET");
    assertNoCorsHeaders(response);
    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void anotherApplicationWithoutTheResourceAnswersNothing()
      throws IOException, InterruptedException {
    try (TestServer other = new TestServer(ShadowResource.class)) {
      HttpResponse<String> response = other.http().preflight("/things", SHOP, "POST");
      assertNoCorsHeaders(response);
      assertThat(response.statusCode()).isNotEqualTo(204);
    }
  }
}
