package dev.preflight.example;

import static dev.preflight.example.CorsAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/gateway.md says of nginx, with nginx, where it is installed. */
class GatewayTest {
  private static final String STRANGER = "http://evil.example";

  @TempDir Path folder;

  private Demo demo;

  @BeforeEach
  void start() throws IOException {
    Programs.need("nginx", "nginx-light");
    demo = Demo.start(new Ports(0, 0, 0));
  }

  @AfterEach
  void stop() {
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void headersOfTheApplicationPassUnchanged() throws Exception {
    String shop = "http://localhost:" + demo.ports().page();
    HttpResponse<String> direct =
        new Http(demo.ports().cors()).preflight("/api/orders", shop, "POST");
    ask(
        configuration(),
        gateway -> {
          HttpResponse<String> answer = gateway.preflight("/api/orders", shop, "POST");
          assertThat(answer.statusCode()).isEqualTo(204);
          direct
              .headers()
              .map()
              .forEach((name, values) -> assertThat(values(answer, name)).isEqualTo(values));
          assertRefused(gateway.preflight("/api/orders", STRANGER, "POST"));
        });
  }

  @Test
  void redirectsLeadBackToTheGateway() throws Exception {
    ask(
        configuration(),
        gateway -> {
          HttpResponse<String> redirect = gateway.get("/api/products/newest");
          String location = redirect.headers().firstValue("Location").orElseThrow();
          URI address = URI.create(location);
          assertThat(address.getAuthority()).isEqualTo(redirect.uri().getAuthority());
          assertThat(gateway.get(address.getPath()).body()).contains("Cup");
        });
  }

  @Test
  void secondWriterDoublesAndLeavesErrorsOut() throws Exception {
    String allow = "Access-Control-Allow-Origin";
    ask(
        configuration().replace("location", "add_header " + allow + " *;\n    location"),
        gateway -> {
          assertThat(values(gateway.get("/api/products", "Origin", STRANGER), allow))
              .containsExactly("*", "*");
          assertThat(values(gateway.get("/api/session", "Origin", STRANGER), allow)).isEmpty();
        });
    ask(
        configuration().replace("proxy_pass", "proxy_hide_header " + allow + ";\n proxy_pass"),
        gateway ->
            assertThat(values(gateway.get("/api/products", "Origin", STRANGER), allow)).isEmpty());
  }

  private static List<String> values(HttpResponse<?> response, String name) {
    return response.headers().allValues(name);
  }

  private String configuration() {
    List<Document.Block> shown = Document.read("docs/gateway.md").blocks("nginx");
    assertThat(shown).hasSize(1);
    String cors = "localhost:" + demo.ports().cors();
    return shown.get(0).text().replace("localhost:4001", cors);
  }

  private void ask(String configuration, Check check) throws Exception {
    try (Nginx nginx = Nginx.start(folder, configuration)) {
      check.accept(new Http(nginx.port()));
    }
  }

  /** What is asked through the gateway. */
  private interface Check {
    void accept(Http gateway) throws Exception;
  }
}
