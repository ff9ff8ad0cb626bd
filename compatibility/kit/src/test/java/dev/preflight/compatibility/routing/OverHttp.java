package dev.preflight.compatibility.routing;

import dev.preflight.compatibility.kit.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An implementation behind a server. */
public final class OverHttp implements Target {
  private final URI base;

  public OverHttp(URI base) {
    this.base = base;
  }

  @Override
  public Answer send(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = Http.send(request.build(), BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.body(),
        String.join("|", response.headers().allValues("Access-Control-Allow-Origin")));
  }
}
