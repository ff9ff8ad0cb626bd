package dev.preflight.policy.header;

import java.util.Set;

/** Classifies header names as the Fetch standard does. All methods expect names in lower case. */
public final class HeaderNames {
  private static final Set<String> FORBIDDEN_REQUEST =
      Set.of(
          "accept-charset",
          "accept-encoding",
          "access-control-request-headers",
          "access-control-request-method",
          "connection",
          "content-length",
          "cookie",
          "cookie2",
          "date",
          "dnt",
          "expect",
          "host",
          "keep-alive",
          "origin",
          "referer",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");

  private static final Set<String> SAFELISTED_RESPONSE =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "last-modified",
          "pragma");

  private static final Set<String> RESPONSE_ONLY =
      Set.of(
          "accept-ranges",
          "age",
          "allow",
          "etag",
          "location",
          "retry-after",
          "server",
          "strict-transport-security",
          "vary",
          "www-authenticate");

  private static final Set<String> REQUEST_ONLY =
      Set.of(
          "accept",
          "accept-charset",
          "accept-encoding",
          "accept-language",
          "cookie",
          "cookie2",
          "expect",
          "host",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "max-forwards",
          "origin",
          "range",
          "referer",
          "te",
          "user-agent");

  private HeaderNames() {}

  /**
   * Returns whether a page cannot set the header.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#forbidden-request-header">Fetch: forbidden
   *     request-header</a>
   */
  public static boolean isForbiddenInRequests(String name) {
    return FORBIDDEN_REQUEST.contains(name) || name.startsWith("proxy-") || name.startsWith("sec-");
  }

  /**
   * Returns whether the header occurs only in responses, so that allowing it in requests is a
   * mistake.
   */
  public static boolean isResponseOnly(String name) {
    return RESPONSE_ONLY.contains(name) || name.startsWith("access-control-");
  }

  /**
   * Returns whether no page can read the header.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#forbidden-response-header-name">Fetch: forbidden
   *     response-header name</a>
   */
  public static boolean isForbiddenInResponses(String name) {
    return name.equals("set-cookie") || name.equals("set-cookie2");
  }

  /**
   * Returns whether every page may read the header without a policy that exposes it.
   *
   * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Fetch:
   *     CORS-safelisted response-header name</a>
   */
  public static boolean isSafelistedInResponses(String name) {
    return SAFELISTED_RESPONSE.contains(name);
  }

  /**
   * Returns whether the header occurs only in requests, or is for the browser, so that exposing it
   * is a mistake.
   */
  public static boolean isRequestOnly(String name) {
    return REQUEST_ONLY.contains(name)
        || name.startsWith("access-control-")
        || name.startsWith("sec-");
  }

  /** Returns whether this is the complete name of a common header. */
  public static boolean isKnown(String name) {
    return name.equals("authorization")
        || FORBIDDEN_REQUEST.contains(name)
        || SAFELISTED_RESPONSE.contains(name)
        || RESPONSE_ONLY.contains(name)
        || REQUEST_ONLY.contains(name);
  }
}
