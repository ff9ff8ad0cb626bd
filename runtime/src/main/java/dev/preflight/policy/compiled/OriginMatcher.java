package dev.preflight.policy.compiled;

/** Decides whether a policy allows an origin. Usually this is generated code. */
@FunctionalInterface
public interface OriginMatcher {

  /**
   * Returns whether the origin is allowed.
   *
   * @param origin the value of the request's {@code Origin} header, unchanged; it comes from the
   *     network, so it may be any text
   */
  boolean allows(String origin);
}
