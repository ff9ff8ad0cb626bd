package dev.preflight.edge.check;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser looks at in a response.
 *
 * @param status the status
 * @param headers the headers
 */
record ProbeResponse(int status, HttpHeaders headers) {
  private static final String PREFIX = "Access-Control-";

  List<String> allowOrigins() {
    return headers.allValues(PREFIX + "Allow-Origin");
  }

  /** Returns the origin that may read the response, or {@code *}, if there is exactly one. */
  Optional<String> allowOrigin() {
    return allowOrigins().size() == 1 ? Optional.of(allowOrigins().get(0)) : Optional.empty();
  }

  boolean allowsCredentials() {
    return headers.allValues(PREFIX + "Allow-Credentials").equals(List.of("true"));
  }

  boolean varies() {
    return list("Vary").anyMatch(name -> name.equals("origin") || name.equals("*"));
  }

  boolean hasCorsHeaders() {
    return headers.map().keySet().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
  }

  /**
   * Returns whether a browser sends the actual request.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch-0">Fetch: CORS-preflight
   *     fetch, step 7</a>
   */
  boolean allowsMethod(String method, boolean credentials) {
    return method.equals("GET")
        || method.equals("HEAD")
        || method.equals("POST")
        || values("Allow-Methods").anyMatch(method::equals)
        || (!credentials && values("Allow-Methods").anyMatch("*"::equals));
  }

  boolean allowsHeader(String name, boolean credentials) {
    List<String> allowed = list(PREFIX + "Allow-Headers").toList();
    return allowed.contains(name)
        || (allowed.contains("*") && !credentials && !name.equals("authorization"));
  }

  List<String> exposed() {
    return list(PREFIX + "Expose-Headers").sorted().toList();
  }

  Optional<String> maxAge() {
    return headers.firstValue(PREFIX + "Max-Age");
  }

  private Stream<String> values(String name) {
    return headers.allValues(PREFIX + name).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Stream<String> list(String name) {
    return headers.allValues(name).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty());
  }

  /** Returns the status and the headers that matter, for messages. */
  String summary() {
    StringBuilder text = new StringBuilder().append(status);
    headers.map().entrySet().stream()
        .filter(
            header ->
                header.getKey().toLowerCase(Locale.ROOT).startsWith("access-control-")
                    || header.getKey().equalsIgnoreCase("vary"))
        .forEach(
            header ->
                header
                    .getValue()
                    .forEach(
                        value ->
                            text.append(", ").append(header.getKey()).append(": ").append(value)));
    return text.toString();
  }
}
