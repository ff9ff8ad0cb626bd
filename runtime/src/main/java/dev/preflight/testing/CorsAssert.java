package dev.preflight.testing;

import dev.preflight.runtime.Explanation;
import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.RefusalReason;

/**
 * Asserts what pages of an origin may do, without a server. It needs no test framework.
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
          "Name the origin of a page, such as https://shop.example.com");
    }
    this.preflight = preflight;
    this.origin = origin;
    this.headers = headers;
  }

  /** Assertions on pages of an origin, for example {@code https://shop.example.com}. */
  public static CorsAssert of(Preflight preflight, String origin) {
    return new CorsAssert(preflight, origin);
  }

  /** The same for pages of another origin. */
  public CorsAssert from(String otherOrigin) {
    return new CorsAssert(preflight, otherOrigin, headers);
  }

  /** The same for requests with these headers. */
  public CorsAssert withHeaders(String... names) {
    return new CorsAssert(preflight, origin, names.clone());
  }

  /**
   * Asserts that a page may send the request and read the answer.
   *
   * @param path the path behind the application's base URI, for example {@code /orders/1}
   * @throws AssertionError if it may not; the message says why, and what would have to change
   */
  public CorsAssert mayCall(String method, String path) {
    Explanation explanation = preflight.explain(method, path, origin, headers);
    if (!explanation.isAllowed()) {
      throw failure(method, path, "may not call", explanation);
    }
    return this;
  }

  /**
   * Asserts that a page may not send the request, or not read the answer: because of a policy, or
   * because there is none on the path.
   *
   * @param path the path behind the application's base URI, for example {@code /orders/1}
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
   * Asserts that a page may not send the request, or not read the answer, for a certain reason.
   *
   * @param path the path behind the application's base URI, for example {@code /orders/1}
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
