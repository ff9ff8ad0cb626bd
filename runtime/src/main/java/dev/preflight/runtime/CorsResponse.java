package dev.preflight.runtime;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.decision.Decision;
import dev.preflight.runtime.decision.PolicyResolver;
import dev.preflight.runtime.filter.CorsHeaders;
import dev.preflight.runtime.filter.CorsResponseFilter;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The CORS headers of a response that Jakarta REST does not write, for example one that is sent
 * before the authentication of a servlet container or a framework.
 *
 * @param status the HTTP status of the response to a preflight: 204 or 403
 * @param headers the headers; add {@code Vary} to the existing values instead of replacing them
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch: CORS responses</a>
 */
public record CorsResponse(int status, Map<String, String> headers) {

  /** The request attribute that is set when a request with an origin has reached Jakarta REST. */
  public static final String REACHED = PolicyResolver.REACHED;

  /** The request attribute that is set when a policy of Jakarta REST has applied to the request. */
  public static final String APPLIED = CorsResponseFilter.APPLIED;

  /** Creates a response with a copy of the headers. */
  public CorsResponse {
    headers = Map.copyOf(headers);
  }

  /** Returns the response to a preflight, and logs a refusal. */
  static CorsResponse toPreflight(
      Decision decision, String method, String path, String origin, boolean debugging) {
    if (decision instanceof Decision.Refused refused) {
      refused.refusal().log("Preflight refused", origin, method, path);
    }
    boolean success = decision instanceof Decision.Allowed || debugging;
    return of(success ? 204 : 403, headers -> headers.writePreflight(decision, origin, debugging));
  }

  /**
   * Returns the headers of the response to an actual request.
   *
   * @param policy the policy that applies, or null
   */
  static CorsResponse toActual(
      int status, @Nullable CompiledPolicy policy, @Nullable String origin) {
    return of(
        status,
        headers -> {
          if (policy != null) {
            headers.writeActual(policy, origin);
          }
        });
  }

  private static CorsResponse of(int status, Consumer<CorsHeaders> writer) {
    MultivaluedMap<String, Object> written = new MultivaluedHashMap<>();
    writer.accept(new CorsHeaders(written, List::of));
    Map<String, String> headers = new LinkedHashMap<>();
    written.forEach(
        (name, values) ->
            headers.put(name, String.join(", ", values.stream().map(String::valueOf).toList())));
    return new CorsResponse(status, headers);
  }
}
