package dev.preflight.edge.check;

import dev.preflight.edge.policies.EdgePolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what is expected of the response.
 *
 * @param purpose what the request finds out
 * @param endpoint the method and template, for messages
 * @param policy the policy that applies
 * @param path the encoded path
 * @param method the HTTP method of an actual request, or the method that a preflight asks about
 * @param origin the value of {@code Origin}, or null
 * @param headers the names of the request headers that a preflight asks about, in lower case and
 *     sorted, or an empty string
 * @param priority 0 for what is asked first
 */
record Probe(
    Purpose purpose,
    String endpoint,
    EdgePolicy policy,
    String path,
    String method,
    @Nullable String origin,
    String headers,
    int priority) {

  /** What a request finds out. */
  enum Purpose {
    /** Whether a preflight of a page that is allowed succeeds. */
    ALLOWED_PREFLIGHT(true),
    /** Whether a preflight of a stranger's page fails. */
    HOSTILE_PREFLIGHT(true),
    /** Whether a preflight for a method that is closed or does not exist fails. */
    METHOD_PREFLIGHT(true),
    /** Whether a preflight with a header that is not allowed fails. */
    HEADER_PREFLIGHT(true),
    /** Whether a page that is allowed can read the response. */
    ALLOWED_ACTUAL(false),
    /** Whether a stranger's page cannot read the response. */
    HOSTILE_ACTUAL(false),
    /** Whether a page that is allowed can read an error. */
    ERROR(false),
    /** Whether caches keep a response without an origin apart. */
    NO_ORIGIN(false);

    private final boolean preflight;

    Purpose(boolean preflight) {
      this.preflight = preflight;
    }
  }

  /** A media type that no resource produces, so that the response is an error. */
  static final String NO_MEDIA_TYPE = "application/x-preflight-check";

  boolean isPreflight() {
    return purpose.preflight;
  }

  /** Returns the HTTP method of the request itself. */
  String httpMethod() {
    return isPreflight() ? "OPTIONS" : method;
  }

  /** Returns the headers of the request. */
  Map<String, String> requestHeaders() {
    Map<String, String> all = new LinkedHashMap<>();
    if (origin != null) {
      all.put("Origin", origin);
    }
    if (isPreflight()) {
      all.put("Access-Control-Request-Method", method);
      if (!headers.isEmpty()) {
        all.put("Access-Control-Request-Headers", headers);
      }
    }
    if (purpose == Purpose.ERROR) {
      all.put("Accept", NO_MEDIA_TYPE);
    }
    return all;
  }

  /** Returns the request as a command that a user can repeat. */
  String toCommand(String address) {
    StringBuilder command = new StringBuilder("curl -i -X ").append(httpMethod());
    command.append(" '").append(address).append(path).append('\'');
    requestHeaders()
        .forEach(
            (name, value) ->
                command.append(" -H '").append(name).append(": ").append(value).append('\''));
    return command.toString();
  }
}
