package dev.preflight.example;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every card of the page, as far as it shows on the network. */
class DemoTest {
  private static final String ORDER = "{\"product\":1,\"quantity\":2}";

  private static Demo demo;
  private static Http page;
  private static Http plain;
  private static Http cors;
  private static String shop;

  @BeforeAll
  static void start() throws IOException {
    demo = Demo.start(new Ports(0, 0, 0));
    page = new Http(demo.ports().page());
    plain = new Http(demo.ports().plain());
    cors = new Http(demo.ports().cors());
    shop = "http://localhost:" + demo.ports().page();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void pageIsServedAndKnowsThePorts() throws Exception {
    assertThat(page.get("/").body()).contains("<title>Preflight");
    assertThat(page.get("/ports.js").body()).contains("cors: " + demo.ports().cors());
  }

  @Test
  void sameOriginApiWorksWithoutAnyCorsHeader() throws Exception {
    HttpResponse<String> response = page.get("/api/products");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("Teapot");
    assertNoCorsHeaders(response);
  }

  @Test
  void plainApiAnswersButNoPageMayRead() throws Exception {
    HttpResponse<String> response = plain.get("/api/products", "Origin", shop);
    assertThat(response.body()).contains("Teapot");
    assertNoCorsHeaders(response);
    assertNoCorsHeaders(plain.preflight("/api/orders", shop, "POST"));
  }

  @Test
  void publicResourceIsOpenToEverybodyWithoutCredentials() throws Exception {
    for (String origin : new String[] {shop, "https://evil.example", "null"}) {
      HttpResponse<String> response = cors.get("/api/products", "Origin", origin);
      assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
      assertThat(header(response, "Vary")).isEmpty();
    }
    assertThat(header(cors.get("/api/products"), "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void orderIsPreflightedAndPlaced() throws Exception {
    HttpResponse<String> preflight =
        cors.preflight(
            "/api/orders",
            shop,
            "POST",
            "Access-Control-Request-Headers",
            "content-type,x-trace-id");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertAllowedWithCredentials(preflight, shop);
    assertThat(header(preflight, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST");
    assertThat(header(preflight, "Access-Control-Allow-Headers"))
        .isEqualTo("Content-Type, X-Trace-ID");
    assertThat(header(preflight, "Access-Control-Max-Age")).isEqualTo("60");

    HttpResponse<String> order =
        cors.send("POST", "/api/orders", ORDER, "Origin", shop, "Content-Type", "application/json");
    assertThat(order.statusCode()).isEqualTo(201);
    assertAllowedWithCredentials(order, shop);
    assertThat(header(order, "Access-Control-Expose-Headers")).isEqualTo("X-Order-Number");
    assertThat(header(order, "X-Warehouse")).isEqualTo("north");
  }

  @Test
  void replacingAnOrderIsPreflighted() throws Exception {
    HttpResponse<String> preflight = cors.preflight("/api/orders/7", shop, "PUT");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(header(preflight, "Access-Control-Allow-Methods")).isEqualTo("PUT");
    assertRefused(cors.preflight("/api/orders/7", "http://evil.example", "PUT"));
  }

  @Test
  void headerMethodAndContentTypeThatAreNotAllowedAreRefused() throws Exception {
    String names = "Access-Control-Request-Headers";
    assertRefused(cors.preflight("/api/orders", shop, "POST", names, "x-secret"));
    assertRefused(cors.preflight("/api/orders", shop, "DELETE"));
    assertRefused(cors.preflight("/api/orders", shop, "PATCH"));
    assertRefused(cors.preflight("/api/newsletter", shop, "POST", names, "content-type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://localhost:3001",
        "http://localhost:30000",
        "http://LOCALHOST:3000"
      })
  void strangersAreRefused(String origin) throws Exception {
    assertRefused(cors.preflight("/api/orders", origin, "POST"));
    HttpResponse<String> response = cors.get("/api/orders", "Origin", origin);
    assertNoCorsHeaders(response);
    assertThat(header(response, "Vary")).isEqualTo("Origin");
  }

  @Test
  void signInSetsACookieThatThePageNeverSees() throws Exception {
    HttpResponse<String> signIn = cors.send("POST", "/api/session", "", "Origin", shop);
    assertAllowedWithCredentials(signIn, shop);
    assertThat(header(signIn, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    HttpResponse<String> user = cors.get("/api/session", "Origin", shop, "Cookie", "shop-user=ada");
    assertThat(user.body()).contains("ada");
    assertAllowedWithCredentials(user, shop);
  }

  @Test
  void errorsCanBeRead() throws Exception {
    HttpResponse<String> unauthorized = cors.get("/api/faults/unauthorized", "Origin", shop);
    assertThat(unauthorized.statusCode()).isEqualTo(401);
    assertAllowedWithCredentials(unauthorized, shop);

    HttpResponse<String> crash = cors.get("/api/faults/crash", "Origin", shop);
    assertThat(crash.statusCode()).isEqualTo(500);
    assertThat(crash.body()).doesNotContain("on purpose");
    assertAllowedWithCredentials(crash, shop);

    HttpResponse<String> missing = cors.get("/api/products/99", "Origin", shop);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(header(missing, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void takenPortIsNamed() {
    int taken = demo.ports().cors();
    assertThatThrownBy(() -> Demo.start(new Ports(0, taken, 0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Port " + taken + " is taken")
        .hasMessageContaining("plain=4000");
  }

  @Test
  void argumentsAreChecked() {
    assertThat(Ports.parse("plain=4100")).isEqualTo(new Ports(3000, 4100, 4001));
    assertThat(Ports.parse()).isEqualTo(new Ports(3000, 4000, 4001));
    for (String wrong : new String[] {"port=1", "page=", "page=x", "page=70000", "3000"}) {
      assertThatThrownBy(() -> Ports.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong);
    }
  }
}
