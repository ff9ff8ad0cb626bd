package dev.preflight.testing;

import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.explain.Explanation;
import dev.preflight.runtime.explain.RefusalReason;

/**
 * Assertions about the requests that pages of an origin may send. They need no server and no test
 * framework.
 *
 * <pre>{@code
 * CorsAssert shop =
 *     CorsAssert.of(Preflight.of(OrdersResource.class), "https://shop.example.com");
 * shop.mayCall("GET", "/orders");
 * shop.withHeaders("Content-Type").mayCall("PUT", "/orders/1");
 * shop.mayNotCall("DELETE", "/orders", RefusalReason.METHOD_CLOSED);
 * }</pre>
 */
public final class CorsAssert {
  private final Preflight preflight;
  private final String origin;
  private final String[] headers;

  private CorsAssert(Preflight preflight, String origin, String... headers) {
    if (origin == null || origin.isBlank()) {
      throw new IllegalArgumentException(
          "Pass the origin of a page, such as https://shop.example.com");
    }
    this.preflight = preflight;
    this.origin = origin;
    this.headers = headers;
  }

  /** Returns assertions about pages of an origin, for example {@code https://shop.example.com}. */
  public static CorsAssert of(Preflight preflight, String origin) {
    return new CorsAssert(preflight, origin);
  }

  /** Returns the same assertions for pages of another origin. */
  public CorsAssert from(String otherOrigin) {
    return new CorsAssert(preflight, otherOrigin, headers);
  }

  /** Returns the same assertions for requests with these headers. */
  public CorsAssert withHeaders(String... names) {
    return new CorsAssert(preflight, origin, names.clone());
  }

  /**
   * Asserts that a page may send the request and read the response.
   *
   * @param path the path relative to the application's base URI, for example {@code /orders/1}
   * @throws AssertionError if it may not; the message contains the reason and what to change
   */
  public CorsAssert mayCall(String method, String path) {
    Explanation explanation = preflight.explain(method, path, origin, headers);
    if (!explanation.isAllowed()) {
      throw failure(method, path, "may not call", explanation);
    }
    return this;
  }

  /**
   * Asserts that a page may not send the request or may not read the response, because of a policy
   * or because the path has none.
   *
   * @param path the path relative to the application's base URI, for example {@code /orders/1}
   * @throws AssertionError if it may
   */
  public CorsAssert mayNotCall(String method, String path) {
    Explanation explanation = preflight.explain(method, path, origin, headers);
    if (explanation.isAllowed()) {
      throw failure(method, path, "may call", explanation);
    }
    return this;
  }

  /**
   * Asserts that a page may not send the request or may not read the response, for a given reason.
   *
   * @param path the path relative to the application's base URI, for example {@code /orders/1}
   * @throws AssertionError if it may, or if the reason is another
   */
  public CorsAssert mayNotCall(String method, String path, RefusalReason reason) {
    Explanation explanation = preflight.explain(method, path, origin, headers);
    if (explanation.reason() != reason) {
      throw failure(
          method, path, "was expected to be refused as " + reason.code() + ":", explanation);
    }
    return this;
  }

  private AssertionError failure(String method, String path, String verb, Explanation explanation) {
    String reason = explanation.reason() == null ? "" : "[" + explanation.reason().code() + "] ";
    return new AssertionError(
        "A page of %s %s %s %s: %s%s"
            .formatted(origin, verb, method, path, reason, explanation.detail()));
  }
}
