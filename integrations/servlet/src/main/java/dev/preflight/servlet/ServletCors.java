package dev.preflight.servlet;

import dev.preflight.runtime.CorsResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CORS requests and writes CORS responses of the Servlet API. For integrations. */
public final class ServletCors {
  static final String REQUEST_METHOD = "Access-Control-Request-Method";

  static final String VARY = "Vary";

  /** What a path segment may contain as it is (RFC 3986, section 3.3), except the semicolon. */
  private static final String LITERAL = "-._~!$&'()*+,=:@/";

  private ServletCors() {}

  /**
   * Returns whether a request is a CORS preflight.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">Fetch: CORS-preflight
   *     request</a>
   */
  public static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader(REQUEST_METHOD) != null;
  }

  /** Returns the value of {@code Access-Control-Request-Headers}, or null if there is none. */
  public static @Nullable String requestHeaders(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders("Access-Control-Request-Headers"));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /** Writes headers, and adds {@code Vary} to what is there. */
  public static void write(CorsResponse cors, HttpServletResponse response) {
    cors.headers()
        .forEach(
            (name, value) -> {
              if (name.equals(VARY)) {
                response.addHeader(name, value);
              } else {
                response.setHeader(name, value);
              }
            });
  }

  // The path as the container routes it, without dot segments and path parameters, and encoded
  // anew: in the request line a page may spell it in many ways.
  static String decodedPath(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    StringBuilder encoded = new StringBuilder(path.isEmpty() ? "/" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean literal =
          (b >= 'a' && b <= 'z')
              || (b >= 'A' && b <= 'Z')
              || (b >= '0' && b <= '9')
              || LITERAL.indexOf(b) >= 0;
      encoded.append(literal ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return encoded.toString();
  }
}
