package dev.preflight.policy;

import java.util.Locale;
import java.util.Set;

/** What the Fetch standard says of HTTP methods; they are case-sensitive. */
public final class Methods {
  private static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");

  private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  private Methods() {}

  /**
   * Whether pages may send the method without an {@code Access-Control-Allow-Methods} that has it.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">Fetch: CORS-safelisted
   *     method</a>
   */
  public static boolean isSafelisted(String method) {
    return SAFELISTED.contains(method);
  }

  /**
   * Whether no page can send the method, however it is spelled.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#forbidden-method">Fetch: forbidden method</a>
   */
  public static boolean isForbidden(String method) {
    return FORBIDDEN.contains(method.toUpperCase(Locale.ROOT));
  }
}
