package dev.preflight.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Preflight in a real Quarkus REST application. */
@QuarkusTest
class QuarkusRestTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String DESK = "https://desk.example.com";
  private static final String STRANGER = "https://stranger.example";

  @TestHTTPResource("/")
  URI base;

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceFirst("/$", "") + "/api" + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private int preflight(String method, String path, String origin) throws Exception {
    return send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", method)
        .statusCode();
  }

  private static String allowOrigin(HttpResponse<?> response) {
    return String.join("|", response.headers().allValues("Access-Control-Allow-Origin"));
  }

  @Test
  void preflightsAreAnswered() throws Exception {
    assertThat(preflight("GET", "/orders", SHOP)).isEqualTo(204);
    assertThat(preflight("GET", "/orders", STRANGER)).isEqualTo(403);
    assertThat(preflight("GET", "/orders", "http://localhost:3000")).isEqualTo(403);
    assertThat(preflight("PUT", "/orders", DESK)).isEqualTo(204);
    assertThat(preflight("PUT", "/orders", SHOP)).isEqualTo(403);
    assertThat(preflight("DELETE", "/orders", SHOP)).isEqualTo(403);
  }

  @Test
  void responsesHaveTheHeadersOfTheirMethod() throws Exception {
    HttpResponse<String> list = send("GET", "/orders", "Origin", SHOP);
    assertThat(list.body()).isEqualTo("orders");
    assertThat(allowOrigin(list)).isEqualTo(SHOP);
    assertThat(list.headers().allValues("Vary")).containsExactly("Origin");
    assertThat(allowOrigin(send("GET", "/orders", "Origin", STRANGER))).isEmpty();
    assertThat(send("GET", "/orders").headers().allValues("Vary")).containsExactly("Origin");
    assertThat(allowOrigin(send("DELETE", "/orders", "Origin", SHOP))).isEmpty();
  }

  @Test
  void preflightIsInjected() throws Exception {
    assertThat(send("GET", "/explain?origin=" + DESK).body()).isEqualTo("ALLOWED");
    assertThat(send("GET", "/explain?origin=" + SHOP).body()).isEqualTo("REFUSED");
  }

  @Test
  void errorsHaveHeaders() throws Exception {
    for (String path : new String[] {"/orders/conflict", "/orders/fault", "/orders/a/b"}) {
      HttpResponse<String> response = send("GET", path, "Origin", SHOP);
      assertThat(response.statusCode()).as(path).isGreaterThanOrEqualTo(400);
      assertThat(allowOrigin(response)).as(path + " " + response).isEqualTo(SHOP);
    }
    HttpResponse<String> notAllowed = send("POST", "/orders", "Origin", SHOP);
    assertThat(notAllowed.statusCode()).isEqualTo(405);
    assertThat(allowOrigin(notAllowed)).isEqualTo(SHOP);
  }

  @Test
  void policiesAreEnforced() throws Exception {
    assertThat(send("PUT", "/orders", "Origin", SHOP).statusCode()).isEqualTo(403);
    assertThat(send("PUT", "/orders", "Origin", DESK).body()).isEqualTo("replaced");
  }

  @Test
  void preflightsComeBeforeAuthentication() throws Exception {
    assertThat(preflight("GET", "/locked", SHOP)).isEqualTo(204);
    assertThat(preflight("GET", "/locked", STRANGER)).isEqualTo(403);
    HttpResponse<String> unauthorized = send("GET", "/locked", "Origin", SHOP);
    assertThat(unauthorized.statusCode()).isEqualTo(401);
    assertThat(allowOrigin(unauthorized)).isEqualTo(SHOP);
    assertThat(unauthorized.headers().firstValue("Access-Control-Allow-Credentials"))
        .hasValue("true");
    assertThat(allowOrigin(send("GET", "/locked", "Origin", STRANGER))).isEmpty();
    String credentials =
        "Basic "
            + Base64.getEncoder().encodeToString("ada:secret".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> signedIn =
        send("GET", "/locked", "Origin", SHOP, "Authorization", credentials);
    assertThat(signedIn.body()).isEqualTo("locked");
    assertThat(allowOrigin(signedIn)).isEqualTo(SHOP);
  }

  @Test
  void applicationHasAPolicy() throws Exception {
    String everywhere = "https://everywhere.example.com";
    assertThat(preflight("GET", "/plain", everywhere)).isEqualTo(204);
    assertThat(allowOrigin(send("GET", "/plain", "Origin", everywhere))).isEqualTo(everywhere);
    assertThat(allowOrigin(send("GET", "/nowhere", "Origin", everywhere))).isEqualTo(everywhere);
    assertThat(allowOrigin(send("GET", "/orders", "Origin", everywhere))).isEmpty();
  }

  // Quarkus REST decodes unreserved escapes before it routes, so "open" runs; RESTEasy Classic does
  // not.
  @Test
  void escapedPathsAreNotAnsweredByAnotherMethodsPolicy() throws Exception {
    boolean decodes = send("GET", "/orders/op%65n", "Origin", SHOP).body().equals("open");
    assertThat(allowOrigin(send("GET", "/orders/op%65n", "Origin", SHOP)))
        .isEqualTo(decodes ? "" : SHOP);
    assertThat(preflight("GET", "/orders/op%65n", SHOP)).isEqualTo(decodes ? 403 : 204);
    // RESTEasy Classic may prefer another template by the media type, so this is closed there.
    assertThat(preflight("GET", "/orders/open", DESK)).isEqualTo(decodes ? 204 : 403);
    assertThat(preflight("GET", "/orders/12", SHOP)).isEqualTo(204);
  }
}
