package dev.preflight.processor.inventory;

import dev.preflight.policy.RawPolicy;

/** How far an endpoint is open, from not at all to everybody. */
public enum Exposure {
  /** No other origin. */
  NONE("closed"),
  /** The origins that are listed. */
  LISTED("listed origins"),
  /** Patterns: what they stand for can become more without a change here. */
  PATTERNS("subdomains"),
  /** Every origin. */
  ANY("any origin");

  private final String label;

  Exposure(String label) {
    this.label = label;
  }

  /** What a legend calls it. */
  public String label() {
    return label;
  }

  /** The exposure of an endpoint. */
  public static Exposure of(Endpoint endpoint) {
    return endpoint.policy().map(Exposure::of).orElse(NONE);
  }

  static Exposure of(RawPolicy policy) {
    if (policy.origins().contains("*")) {
      return ANY;
    }
    boolean patterns =
        !policy.originRegexes().isEmpty()
            || policy.origins().stream().anyMatch(Exposure::isPattern);
    return patterns ? PATTERNS : LISTED;
  }

  // What comes from the configuration may be a pattern there.
  private static boolean isPattern(String origin) {
    return origin.contains("*") || origin.contains("${");
  }
}
