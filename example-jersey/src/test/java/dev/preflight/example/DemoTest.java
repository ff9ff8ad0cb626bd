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

/** What the cards cannot show: hostile origins, the cookie, ports, and the served page. */
class DemoTest {
  private static Demo demo;
  private static Http page;
  private static Http cors;
  private static String shop;

  @BeforeAll
  static void start() throws IOException {
    demo = Demo.start(new Ports(0, 0, 0));
    page = new Http(demo.ports().page());
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
  void takenPortIsNamed() {
    int taken = demo.ports().cors();
    assertThatThrownBy(() -> Demo.start(new Ports(0, taken, 0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Port " + taken + " is in use")
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
