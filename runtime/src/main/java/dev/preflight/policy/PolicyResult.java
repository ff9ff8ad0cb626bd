package dev.preflight.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say of a policy.
 *
 * @param violations every violation, in the order of the attributes and their elements
 * @param policy the valid policy, unless a violation is an error
 */
public record PolicyResult(List<Violation> violations, Optional<CorsPolicy> policy) {

  /** Copies the violations. */
  public PolicyResult {
    violations = List.copyOf(violations);
  }
}
