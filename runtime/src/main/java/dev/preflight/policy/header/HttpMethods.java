package dev.preflight.policy.header;

import java.util.Locale;
import java.util.Set;

/** Classifies HTTP methods as the Fetch standard does. Method names are case-sensitive. */
public final class HttpMethods {
  private static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");

  private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  // Browsers send these in upper case, however a page spells them.
  private static final Set<String> NORMALIZED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

  private HttpMethods() {}

  /**
   * Returns whether a preflight can ask for the method in this spelling.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#concept-method-normalize">Fetch: normalize a
   *     method</a>
   */
  public static boolean canBeRequested(String method) {
    String upperCase = method.toUpperCase(Locale.ROOT);
    return HeaderName.isToken(method)
        && !isForbidden(method)
        && (method.equals(upperCase) || !NORMALIZED.contains(upperCase));
  }

  /**
   * Returns whether pages may send the method even if {@code Access-Control-Allow-Methods} does not
   * list it.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-method">Fetch: CORS-safelisted
   *     method</a>
   */
  public static boolean isSafelisted(String method) {
    return SAFELISTED.contains(method);
  }

  /**
   * Returns whether no page can send the method, in any case.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#forbidden-method">Fetch: forbidden method</a>
   */
  public static boolean isForbidden(String method) {
    return FORBIDDEN.contains(method.toUpperCase(Locale.ROOT));
  }
}
