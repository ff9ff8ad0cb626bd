package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;

/** Requests to a server, of which one without any answer is sent again. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  /**
   * A connection that is used again may end before the answer, for no fault of the application:
   * Jetty closes the one on which it refused a path such as "/..", perhaps after the next request
   * was sent there. A second failure is one.
   */
  public static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      return CLIENT.send(request, handler);
    }
  }
}
