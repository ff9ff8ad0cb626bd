package dev.preflight.edge.check;

import java.time.Duration;
import java.util.Map;

/**
 * How a deployment is asked.
 *
 * @param rate the number of requests a second, at most
 * @param maxRequests the number of requests, at most
 * @param timeout how long to wait for a response
 * @param unsafe whether actual requests other than GET and HEAD are sent; they may change something
 * @param headers headers of actual requests, such as {@code Authorization}
 * @param parameters the values of path parameters, by name
 */
public record CheckOptions(
    double rate,
    int maxRequests,
    Duration timeout,
    boolean unsafe,
    Map<String, String> headers,
    Map<String, String> parameters) {

  /** Polite: ten requests a second, two thousand at most, only safe methods. */
  public static final CheckOptions DEFAULT =
      new CheckOptions(10, 2_000, Duration.ofSeconds(10), false, Map.of(), Map.of());

  /** Copies the maps. */
  public CheckOptions {
    headers = Map.copyOf(headers);
    parameters = Map.copyOf(parameters);
  }
}
