package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window on the wire shows what is there, and cannot be turned against anything else. */
class InspectHandlerTest {
  private static Demo demo;
  private static Http page;

  @BeforeAll
  static void start() throws IOException {
    demo = Demo.start(new Ports(0, 0, 0));
    page = new Http(demo.ports().page());
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void showsThePreflight() throws Exception {
    String shop = "http://localhost:" + demo.ports().page();
    String headers = "Origin: " + shop + "\nAccess-Control-Request-Method: POST\n";
    assertThat(inspect("cors", "OPTIONS", "/api/orders", headers).body())
        .startsWith("HTTP/1.1 204")
        .contains("Access-Control-Allow-Origin: " + shop);
  }

  @Test
  void pagesOfOtherOriginsCannotUseIt() throws Exception {
    String query = "/inspect?server=cors&method=DELETE&path=/api/orders";
    assertThat(page.get(query).statusCode()).isEqualTo(403);
    assertThat(page.get(query, "X-Inspect", "1", "Host", "evil.example").statusCode())
        .isEqualTo(403);
    assertThat(page.preflight("/inspect", "http://evil.example", "GET").statusCode())
        .isEqualTo(403);
  }

  @Test
  void manyHeadersAreNoProblem() throws Exception {
    assertThat(inspect("cors", "GET", "/api/products", "X-A: b\n".repeat(50)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, GET, /api/orders, ''",
    "cors, TRACE, /api/orders, ''",
    "cors, GET, /other, ''",
    "cors, GET, '/api/ HTTP/1.1', ''",
    "cors, GET, /api/orders, 'Host: evil\r\nX: y\n'",
    "cors, GET, /api/orders, 'no header'",
  })
  void refusesEverythingElse(String server, String method, String path, String headers)
      throws Exception {
    assertThat(inspect(server, method, path, headers).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> inspect(
      String server, String method, String path, String headers) throws Exception {
    return page.get(
        "/inspect?server=%s&method=%s&path=%s&headers=%s"
            .formatted(encode(server), encode(method), encode(path), encode(headers)),
        "X-Inspect",
        "1");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
