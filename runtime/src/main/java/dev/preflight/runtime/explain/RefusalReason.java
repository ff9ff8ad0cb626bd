package dev.preflight.runtime.explain;

import java.util.Locale;

/** The reason why a request of another origin is refused. */
public enum RefusalReason {
  /** The path has no such method; method names are case-sensitive. */
  METHOD_NOT_FOUND,
  /** The method has no policy, or is opted out by {@code @SameOrigin}. */
  METHOD_CLOSED,
  /** Several methods could run, and they have different policies. */
  PATH_AMBIGUOUS,
  /** The path goes through a locator without a policy whose target is unknown. */
  LOCATOR_UNKNOWN,
  /** The path goes through more locators than any application needs. */
  TOO_MANY_LOCATORS,
  /** The policy does not allow the origin. */
  ORIGIN_NOT_ALLOWED,
  /** The policy does not allow a request header. */
  HEADER_NOT_ALLOWED,
  /** The preflight was answered by another policy than that of the matched method. */
  ROUTED_ELSEWHERE,
  /**
   * The list of request headers is longer than any list that the policy could allow; it is not
   * read.
   */
  HEADERS_TOO_LONG;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the code that logs and responses contain, for example {@code origin-not-allowed}. */
  public String code() {
    return code;
  }
}
