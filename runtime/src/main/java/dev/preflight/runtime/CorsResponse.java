package dev.preflight.runtime;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The CORS headers of a response that Jakarta REST does not write, for example one that is sent
 * before the authentication of a servlet container or a framework.
 *
 * @param status the HTTP status of the response to a preflight: 204 or 403
 * @param headers the headers; add {@code Vary} to the existing values instead of replacing them
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch: CORS responses</a>
 */
public record CorsResponse(int status, Map<String, String> headers) {

  /** Creates a response with a copy of the headers. */
  public CorsResponse {
    headers = Map.copyOf(headers);
  }

  static CorsResponse of(int status, Consumer<CorsHeaders> writer) {
    MultivaluedMap<String, Object> written = new MultivaluedHashMap<>();
    writer.accept(new CorsHeaders(written, List::of));
    Map<String, String> headers = new LinkedHashMap<>();
    written.forEach(
        (name, values) ->
            headers.put(name, String.join(", ", values.stream().map(String::valueOf).toList())));
    return new CorsResponse(status, headers);
  }
}
