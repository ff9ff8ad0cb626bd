package dev.preflight.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends what a browser, or an attacker, would send. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;

  public Http(int port) {
    base = "http://localhost:" + port;
  }

  /** Returns the origin of the server, as its own pages have it. */
  public String origin() {
    return base;
  }

  /** Headers are given as name, value, name, value. */
  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  // Where several threads send at once, the JDK's client now and then loses an answer to the pool
  // of its connections (JDK-8338569, and still on JDK 25). A second failure is one.
  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return CLIENT.send(request, BodyHandlers.ofString());
    }
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  public HttpResponse<String> preflight(
      String path, String origin, String method, String... headers)
      throws IOException, InterruptedException {
    String[] all = new String[headers.length + 4];
    all[0] = "Origin";
    all[1] = origin;
    all[2] = "Access-Control-Request-Method";
    all[3] = method;
    System.arraycopy(headers, 0, all, 4, headers.length);
    return send("OPTIONS", path, "", all);
  }
}
