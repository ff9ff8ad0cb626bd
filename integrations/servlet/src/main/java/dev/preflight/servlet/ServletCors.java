package dev.preflight.servlet;

import dev.preflight.runtime.CorsResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CORS requests and writes CORS responses of the Servlet API. For integrations. */
public final class ServletCors {
  static final String VARY = "Vary";

  /** What a path segment may contain as it is (RFC 3986, section 3.3), except the semicolon. */
  private static final String LITERAL = "-._~!$&'()*+,=:@/";

  private ServletCors() {}

  /** Decides on preflights, as {@link dev.preflight.runtime.Preflight#answer} does. */
  @FunctionalInterface
  public interface Preflights {
    /** Returns the answer, or nothing if no policy applies to the path. */
    Optional<CorsResponse> answer(
        String method, String path, String origin, @Nullable String headers);
  }

  /**
   * Answers a request if it is a CORS preflight and a policy applies to its path.
   *
   * @param path the path that the policies are declared for, encoded
   * @return whether the request was answered
   * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">Fetch: CORS-preflight
   *     request</a>
   */
  public static boolean answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      Preflights preflights) {
    String origin = request.getHeader("Origin");
    String method = request.getHeader("Access-Control-Request-Method");
    if (!request.getMethod().equals("OPTIONS") || origin == null || method == null) {
      return false;
    }
    Optional<CorsResponse> answer =
        preflights.answer(method, path, origin, requestHeaders(request));
    answer.ifPresent(
        cors -> {
          write(cors, response);
          response.setStatus(cors.status());
        });
    return answer.isPresent();
  }

  private static @Nullable String requestHeaders(HttpServletRequest request) {
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
