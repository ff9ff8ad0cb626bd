package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came to the servers is told as it was, to the demo's own page, and nothing beside it. */
class WireTest {
  private static Demo demo;
  private static Http page;
  private static Http cors;

  @BeforeAll
  static void start() throws IOException {
    demo = Demo.start(new Ports(0, 0, 0));
    page = new Http(demo.ports().page());
    cors = new Http(demo.ports().cors());
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void tellsWhatCameAndWhatWasAnswered() throws Exception {
    long before = demo.wire().last();
    cors.preflight("/api/orders?run=7", "http://evil.example", "POST");
    page.get("/ports.js");
    cors.get("/api/products", "Origin", "http://evil.example");
    List<Exchange> exchanges = demo.wire().since(before);
    assertThat(exchanges).extracting(Exchange::status).containsExactly(403, 200);
    assertThat(exchanges).extracting(Exchange::server).containsOnly("cors");
    assertThat(exchanges.get(0).path()).isEqualTo("/api/orders?run=7");
    assertThat(exchanges.get(0).request()).containsEntry("Origin", List.of("http://evil.example"));
    assertThat(exchanges.get(1).response())
        .containsEntry("Access-Control-Allow-Origin", List.of("*"));
    assertThat(page.get("/wire?since=" + before).body())
        .contains("\"status\":403", "\"path\":\"/api/orders?run=7\"", "\"status\":200")
        .contains("\"last\":" + (before + 2));
    assertThat(page.get("/wire?since=" + (before + 2)).body()).contains("\"exchanges\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop-user=ada",
        "admin=secret; shop-user=ada",
        "shop-user=ada; admin=secret",
        "a=secret;shop-user=ada; not-shop-user=secret",
      })
  void cookiesOfOtherProgramsAreNotTold(String cookies) throws Exception {
    long before = demo.wire().last();
    cors.get("/api/session", "Cookie", cookies);
    String told = demo.wire().since(before).get(0).request().get("Cookie").get(0);
    assertThat(told).contains("shop-user=ada").doesNotContain("secret");
  }

  @Test
  void pagesOfOtherOriginsCannotReadIt() throws Exception {
    assertThat(page.get("/wire?since=0", "Host", "evil.example").statusCode()).isEqualTo(403);
    assertThat(page.get("/wire?since=0", "Origin", "http://evil.example").headers().map())
        .doesNotContainKey("access-control-allow-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?since=", "?since=-1", "?since=x", "?since=1000000000000000000000"})
  void otherQuestionsAreRefused(String query) throws Exception {
    assertThat(page.get("/wire" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyTheLastFewHundredAreKept() throws Exception {
    for (int i = 0; i < 520; i++) {
      cors.get("/api/stock/1");
    }
    assertThat(demo.wire().since(0)).hasSize(500);
  }
}
