package dev.preflight.runtime.routing;

/** The reason why a method is closed although it may have a policy. */
public enum Doubt {
  /** Several methods could run, and they have different policies. */
  PATH_AMBIGUOUS,
  /** The path goes through a locator without a policy whose target is unknown. */
  LOCATOR_UNKNOWN,
  /** The path goes through more locators than any application needs. */
  TOO_MANY_LOCATORS
}
