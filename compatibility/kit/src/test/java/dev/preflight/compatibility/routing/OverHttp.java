package dev.preflight.compatibility.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An implementation behind a server. */
final class OverHttp implements Target {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;

  OverHttp(URI base) {
    this.base = base;
  }

  @Override
  public Answer send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = send(request.build());
    return new Answer(
        response.statusCode(),
        response.body(),
        String.join("|", response.headers().allValues("Access-Control-Allow-Origin")));
  }

  // Jetty closes the connection on which it refused a path such as "/..", and may do so after the
  // client sent the next request there. That one came to nobody; a second failure is one.
  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return HTTP.send(request, BodyHandlers.ofString());
    }
  }
}
