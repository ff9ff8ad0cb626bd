package dev.preflight.edge.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests, not faster than allowed. Follows no redirects, so it never asks other hosts. */
final class Prober {
  private final HttpClient client;
  private final String address;
  private final CheckOptions options;
  private long next = System.nanoTime();

  Prober(URI address, CheckOptions options) {
    this.address = address.toString();
    this.options = options;
    client =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(options.timeout())
            .build();
  }

  ProbeResponse send(Probe probe) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + probe.path()))
            .timeout(options.timeout())
            .method(probe.httpMethod(), BodyPublishers.noBody());
    probe.requestHeaders().forEach(request::header);
    if (!probe.isPreflight()) {
      options.headers().forEach(request::header);
    }
    await();
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    response.body().close(); // a stream of events has no end
    return new ProbeResponse(response.statusCode(), response.headers());
  }

  private void await() throws InterruptedException {
    long wait = next - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
    next = Math.max(next, System.nanoTime()) + (long) (1e9 / options.rate());
  }
}
