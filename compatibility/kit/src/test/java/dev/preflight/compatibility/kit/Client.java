package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends what a browser, or an attacker, would send. */
final class Client {
  static final String STRANGER = "https://stranger.example";

  // Only there so that an implementation that never answers does not hold up the others.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Servers servers;

  Client(Servers servers) {
    this.servers = servers;
  }

  Answer send(Case example, Sender sender) throws IOException, InterruptedException {
    HttpRequest request = request(example, sender);
    int before = runs(example);
    HttpResponse<InputStream> response;
    try {
      response = Http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      return Answer.NONE;
    }
    drain(response);
    return Answer.of(response, example.answeredByPreflight() && runs(example) != before);
  }

  private HttpRequest request(Case example, Sender sender) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(servers.uri(example.application(), example.path()))
            .timeout(PATIENCE)
            .method(
                example.preflight() ? "OPTIONS" : example.method(),
                example.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(example.body()));
    if (example.preflight()) {
      request.header("Access-Control-Request-Method", example.method());
    }
    for (String header : example.headers()) {
      String[] parts = header.split(": ", 2);
      request.header(parts[0], parts[1]);
    }
    if (sender != Sender.NOBODY) {
      request.header("Origin", sender == Sender.PAGE ? example.policy().origin() : STRANGER);
    }
    return request.build();
  }

  // What is broken off has a head nevertheless, and that is looked at.
  private static void drain(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException brokenOff) {
      return;
    }
  }

  private int runs(Case example) throws IOException, InterruptedException {
    if (!example.answeredByPreflight()) {
      return 0;
    }
    HttpRequest request = HttpRequest.newBuilder(servers.uri("sample", "/counters")).build();
    return Integer.parseInt(Http.send(request, BodyHandlers.ofString()).body());
  }
}
