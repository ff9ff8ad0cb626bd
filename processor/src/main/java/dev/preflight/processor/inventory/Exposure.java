package dev.preflight.processor.inventory;

import dev.preflight.policy.DeclaredPolicy;

/** The extent to which an endpoint is open, from closed to every origin. */
public enum Exposure {
  /** No other origin. */
  NONE("closed"),
  /** The origins that are listed. */
  LISTED("listed origins"),
  /** Patterns. The set of origins that they match can grow without a change here. */
  PATTERNS("origin patterns"),
  /** Every origin. */
  ANY("any origin");

  private final String label;

  Exposure(String label) {
    this.label = label;
  }

  /** Returns the text for legends. */
  public String label() {
    return label;
  }

  /** Returns the exposure of an endpoint. */
  public static Exposure of(Endpoint endpoint) {
    return endpoint.policy().map(Exposure::of).orElse(NONE);
  }

  static Exposure of(DeclaredPolicy policy) {
    if (policy.origins().contains("*")) {
      return ANY;
    }
    boolean patterns =
        !policy.originRegexes().isEmpty()
            || policy.origins().stream().anyMatch(Exposure::isPattern);
    return patterns ? PATTERNS : LISTED;
  }

  // A configured origin may be a pattern.
  private static boolean isPattern(String origin) {
    return origin.contains("*") || origin.contains("${");
  }
}
