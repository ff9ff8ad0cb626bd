package dev.preflight.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarkus REST runs no response filter for streams. */
@QuarkusTest
class StreamTest {
  @TestHTTPResource("/api")
  URI base;

  private HttpResponse<String> get(String path, String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Origin", origin).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/stream", "/stream/text"})
  void streamsHaveHeaders(String path) throws Exception {
    HttpResponse<String> allowed = get(path, "https://shop.example.com");
    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().allValues("Access-Control-Allow-Origin"))
        .containsExactly("https://shop.example.com");
    assertThat(allowed.headers().allValues("Vary")).containsExactly("Origin");
    HttpResponse<String> stranger = get(path, "https://stranger.example");
    assertThat(stranger.headers().allValues("Access-Control-Allow-Origin")).isEmpty();
    assertThat(stranger.headers().allValues("Vary")).containsExactly("Origin");
  }

  @Test
  void headersOfTheStreamAreReplaced() throws Exception {
    HttpResponse<String> own = get("/stream/own", "https://stranger.example");
    assertThat(own.body()).isEqualTo("own");
    assertThat(own.headers().allValues("Access-Control-Allow-Origin")).isEmpty();
  }

  // The policy is that of the method, not that of the path as the page spelled it.
  @ParameterizedTest
  @ValueSource(strings = {"/stream/closed", "/stream/clos%65d"})
  void closedStreamHasNone(String path) throws Exception {
    HttpResponse<String> closed = get(path, "https://shop.example.com");
    assertThat(closed.body()).isEqualTo("closed");
    assertThat(closed.headers().allValues("Access-Control-Allow-Origin")).isEmpty();
  }
}
