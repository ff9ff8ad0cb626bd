package dev.preflight.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page gets from paths outside Jakarta REST, over HTTP. */
class PreflightServletFilterTest {
  private static final String DOCS = "https://docs.example.com";
  private static final String STRANGER = "https://stranger.example";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class In {
    private final Servers server;
    private Servers.Running running;

    In(Servers server) {
      this.server = server;
    }

    @BeforeAll
    void start() throws Exception {
      running = server.start("https://configured.example.com");
    }

    @AfterAll
    void stop() throws Exception {
      running.stop().run();
    }

    private HttpResponse<String> send(String method, String path, String... headers)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + running.port() + "/app" + path))
              .timeout(Duration.ofSeconds(20))
              .method(method, BodyPublishers.noBody());
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> preflight(String method, String path, String origin)
        throws IOException, InterruptedException {
      return send("OPTIONS", path, "Origin", origin, "Access-Control-Request-Method", method);
    }

    private HttpResponse<String> get(String path, String origin)
        throws IOException, InterruptedException {
      return send("GET", path, "Origin", origin, "Authorization", "Bearer x");
    }

    private static String header(HttpResponse<?> response, String name) {
      return String.join(" | ", response.headers().allValues(name));
    }

    @Test
    void answersPreflightsBeforeAuthentication() throws Exception {
      HttpResponse<String> allowed =
          send(
              "OPTIONS",
              "/openapi",
              "Origin",
              DOCS,
              "Access-Control-Request-Method",
              "GET",
              "Access-Control-Request-Headers",
              "x-trace");
      assertThat(allowed.statusCode()).isEqualTo(204);
      assertThat(header(allowed, ALLOW_ORIGIN)).isEqualTo(DOCS);
      assertThat(header(allowed, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
      assertThat(header(allowed, "Access-Control-Allow-Headers")).isEqualTo("X-Trace");
      assertThat(preflight("GET", "/openapi", STRANGER).statusCode()).isEqualTo(403);
      assertThat(preflight("PUT", "/openapi", DOCS).statusCode()).isEqualTo(403);
      assertThat(preflight("GET", "/other", DOCS).statusCode()).isEqualTo(401);
    }

    @Test
    void decoratesEveryResponse() throws Exception {
      for (String path : List.of("/openapi", "/assets", "/assets/", "/assets/a/b.js?status=500")) {
        HttpResponse<String> response = get(path, DOCS);
        assertThat(header(response, ALLOW_ORIGIN)).as(path).isEqualTo(DOCS);
        assertThat(header(response, "Access-Control-Expose-Headers")).isEqualTo("X-Total");
        assertThat(header(response, "Vary")).isEqualTo("Origin");
      }
      HttpResponse<String> refused = send("GET", "/openapi", "Origin", DOCS);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(header(refused, ALLOW_ORIGIN)).isEqualTo(DOCS);
      HttpResponse<String> stranger = get("/openapi", STRANGER);
      assertThat(stranger.statusCode()).isEqualTo(200);
      assertThat(header(stranger, ALLOW_ORIGIN)).isEmpty();
      assertThat(header(stranger, "Vary")).isEqualTo("Origin");
      assertThat(header(send("GET", "/openapi"), "Vary")).isEqualTo("Origin");
      assertThat(header(send("POST", "/openapi", "Origin", DOCS), ALLOW_ORIGIN)).isEqualTo(DOCS);
    }

    @Test
    void keepsHeadersOfErrorsAndAfterAReset() throws Exception {
      HttpResponse<String> error = get("/openapi?error=503", DOCS);
      assertThat(error.statusCode()).isEqualTo(503);
      assertThat(header(error, ALLOW_ORIGIN)).isEqualTo(DOCS);
      HttpResponse<String> reset = get("/openapi?reset", DOCS);
      assertThat(header(reset, ALLOW_ORIGIN)).isEqualTo(DOCS);
      assertThat(header(reset, "Vary")).isEqualTo("Origin");
    }

    @Test
    void replacesHeadersOfTheServletAndAddsToItsVary() throws Exception {
      HttpResponse<String> own = get("/openapi?own", STRANGER);
      assertThat(header(own, ALLOW_ORIGIN)).isEmpty();
      assertThat(header(own, "Access-Control-Allow-Credentials")).isEmpty();
      assertThat(header(get("/openapi?own", DOCS), ALLOW_ORIGIN)).isEqualTo(DOCS);
      assertThat(header(get("/openapi?vary", DOCS), "Vary")).isEqualTo("Accept-Language | Origin");
    }

    @Test
    void leavesOtherPathsAlone() throws Exception {
      for (String path : List.of("/other?own", "/openapi/below?own", "/assetsx?own", "/?own")) {
        assertThat(header(get(path, STRANGER), ALLOW_ORIGIN)).as(path).isEqualTo("*");
      }
    }

    @Test
    void appliesTheNarrowestPattern() throws Exception {
      assertThat(header(get("/assets/fonts/a.woff", STRANGER), ALLOW_ORIGIN)).isEqualTo("*");
      assertThat(header(get("/assets/internal/a?own", DOCS), ALLOW_ORIGIN)).isEmpty();
      assertThat(preflight("PUT", "/assets/internal/a", DOCS).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/socket", "/so%63ket", "/socket;x=1", "/a/../socket", "/%73ocket"})
    void enforcesHoweverThePathIsSpelled(String path) throws Exception {
      for (String method : List.of("GET", "POST")) {
        HttpResponse<String> response =
            send(method, path, "Origin", STRANGER, "Authorization", "Bearer x");
        // A server may reject a spelling itself; none may let it through.
        assertThat(response.statusCode()).as(response.body()).isIn(400, 403, 404);
      }
      assertThat(get("/socket", "https://chat.example.com").statusCode()).isEqualTo(200);
      assertThat(
              send(
                      "GET",
                      "/socket",
                      "Origin",
                      "http://localhost",
                      "Sec-Fetch-Site",
                      "same-origin",
                      "Authorization",
                      "Bearer x")
                  .statusCode())
          .isEqualTo(200);
    }

    @Test
    void narrowPatternDecidesAloneAlsoOnMethodsThatItDoesNotList() throws Exception {
      assertThat(preflight("PUT", "/wide/a", DOCS).statusCode()).isEqualTo(204);
      assertThat(preflight("PUT", "/wide/private/a", DOCS).statusCode()).isEqualTo(403);
      assertThat(allowOriginOf("PUT", "/wide/private/a", DOCS)).isEmpty();
      for (String path : List.of("/wide/chat", "/wide")) {
        for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
          assertThat(statusOf(method, path, STRANGER)).as(method + path).isEqualTo(403);
          assertThat(statusOf(method, path, DOCS)).as(method + path).isEqualTo(403);
          assertThat(statusOf(method, path, "https://chat.example.com")).isEqualTo(200);
        }
        assertThat(preflight("PUT", path, DOCS).statusCode()).isEqualTo(403);
      }
    }

    @Test
    void enforcesMethodsThatNoClassOfAPatternLists() throws Exception {
      assertThat(statusOf("DELETE", "/split", STRANGER)).isEqualTo(403);
      assertThat(statusOf("GET", "/split", DOCS)).isEqualTo(403);
      assertThat(statusOf("PUT", "/split", STRANGER)).isEqualTo(200);
      assertThat(allowOriginOf("DELETE", "/split", "https://chat.example.com")).isEmpty();
      assertThat(allowOriginOf("PUT", "/split", DOCS)).isEqualTo(DOCS);
    }

    private int statusOf(String method, String path, String origin) throws Exception {
      return send(method, path, "Origin", origin, "Authorization", "Bearer x").statusCode();
    }

    private String allowOriginOf(String method, String path, String origin) throws Exception {
      return header(
          send(method, path, "Origin", origin, "Authorization", "Bearer x"), ALLOW_ORIGIN);
    }

    @Test
    void readsOriginsFromInitParameters() throws Exception {
      assertThat(header(get("/configured", "https://configured.example.com"), ALLOW_ORIGIN))
          .isEqualTo("https://configured.example.com");
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class InTomcat extends In {
    InTomcat() {
      super(Servers.TOMCAT);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class InJetty extends In {
    InJetty() {
      super(Servers.JETTY);
    }
  }

  @ParameterizedTest
  @EnumSource(Servers.class)
  void refusesToStartWithAnInvalidOrigin(Servers server) {
    assertThatThrownBy(() -> server.start("https://*.com")).isInstanceOf(Exception.class);
  }

  @Test
  void rejectsClassesWithoutPatterns() {
    Function<String, Object> none = Map.<String, Object>of()::get;
    assertThatThrownBy(
            () -> dev.preflight.runtime.PathPolicies.of(none, java.util.Set.of(String.class)))
        .hasMessage("java.lang.String has no @PathPatterns");
  }
}
