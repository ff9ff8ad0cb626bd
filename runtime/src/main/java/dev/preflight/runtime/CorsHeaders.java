package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the headers of the CORS protocol. It sets and never adds, because browsers refuse a
 * response whose Allow-Origin comes twice, and takes away what somebody else set.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch: CORS responses</a>
 */
final class CorsHeaders {
  static final String ORIGIN = "Origin";
  static final String REQUEST_METHOD = "Access-Control-Request-Method";
  static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
  static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
  static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
  static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
  static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  static final String MAX_AGE = "Access-Control-Max-Age";
  static final String VARY = "Vary";

  private static final List<String> ALL =
      List.of(
          ALLOW_ORIGIN, ALLOW_CREDENTIALS, ALLOW_METHODS, ALLOW_HEADERS, EXPOSE_HEADERS, MAX_AGE);

  private final MultivaluedMap<String, Object> headers;

  CorsHeaders(MultivaluedMap<String, Object> headers) {
    this.headers = headers;
  }

  /** The answer to a preflight. */
  void writePreflight(Decision decision, @Nullable String origin) {
    clear();
    if (decision instanceof Decision.Allowed allowed) {
      CompiledPolicy policy = allowed.policy();
      writeOrigin(policy, origin);
      headers.putSingle(ALLOW_METHODS, allowed.methods());
      if (policy.allowHeaders() != null) {
        headers.putSingle(ALLOW_HEADERS, policy.allowHeaders());
      }
      headers.putSingle(MAX_AGE, policy.maxAge());
    } else {
      addVaryOrigin();
    }
  }

  /** The response to an actual request; the result is whether it had such headers already. */
  boolean writeActual(CompiledPolicy policy, @Nullable String origin) {
    boolean replaced = clear();
    if (writeOrigin(policy, origin) && policy.exposeHeaders() != null) {
      headers.putSingle(EXPOSE_HEADERS, policy.exposeHeaders());
    }
    return replaced;
  }

  // Names ignore case on the wire, but one that was written in two ways can be in the map twice;
  // CXF's key set shows one of them.
  private boolean clear() {
    List<String> written =
        headers.entrySet().stream()
            .map(Map.Entry::getKey)
            .filter(name -> ALL.stream().anyMatch(name::equalsIgnoreCase))
            .toList();
    written.forEach(headers::remove);
    return !written.isEmpty();
  }

  private boolean writeOrigin(CompiledPolicy policy, @Nullable String origin) {
    if (policy.allowsAnyOrigin()) {
      headers.putSingle(ALLOW_ORIGIN, "*");
      return true;
    }
    if (policy != CompiledPolicy.SAME_ORIGIN) {
      addVaryOrigin();
    }
    if (origin == null || !policy.allows(origin)) {
      return false;
    }
    headers.putSingle(ALLOW_ORIGIN, origin);
    if (policy.allowsCredentials()) {
      headers.putSingle(ALLOW_CREDENTIALS, "true");
    }
    return true;
  }

  // A cache must keep apart what depends on the origin, also where this response has no CORS
  // header.
  private void addVaryOrigin() {
    boolean covered =
        headers.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(VARY))
            .flatMap(entry -> entry.getValue().stream())
            .anyMatch(CorsHeaders::coversOrigin);
    if (!covered) {
      headers.add(VARY, ORIGIN);
    }
  }

  private static boolean coversOrigin(Object vary) {
    for (String token : vary.toString().toLowerCase(Locale.ROOT).split(",", -1)) {
      if (token.strip().equals("origin") || token.strip().equals("*")) {
        return true;
      }
    }
    return false;
  }
}
