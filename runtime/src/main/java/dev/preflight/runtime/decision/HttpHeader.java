package dev.preflight.runtime.decision;

/**
 * The names of the headers that the CORS protocol uses.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-requests">Fetch: CORS requests and
 *     responses</a>
 */
public final class HttpHeader {
  public static final String ORIGIN = "Origin";
  public static final String REQUEST_METHOD = "Access-Control-Request-Method";
  public static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
  public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  public static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
  public static final String ALLOW_METHODS = "Access-Control-Allow-Methods";
  public static final String ALLOW_HEADERS = "Access-Control-Allow-Headers";
  public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  public static final String MAX_AGE = "Access-Control-Max-Age";
  public static final String VARY = "Vary";

  /** Tells where a request comes from. Pages cannot set it. */
  public static final String FETCH_SITE = "Sec-Fetch-Site";

  /** The reason why a preflight is refused. Sent in development only. */
  public static final String REFUSED = "Preflight-Refused";

  private HttpHeader() {}
}
