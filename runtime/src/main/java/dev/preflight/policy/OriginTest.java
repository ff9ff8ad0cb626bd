package dev.preflight.policy;

/** Decides whether a policy allows an origin; compiled code in the usual case. */
@FunctionalInterface
public interface OriginTest {

  /**
   * Whether the origin is allowed.
   *
   * @param origin the value of the request's {@code Origin} header, byte for byte; it comes from
   *     the network, so it may be anything at all
   */
  boolean allows(String origin);
}
