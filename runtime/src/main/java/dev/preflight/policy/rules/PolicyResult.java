package dev.preflight.policy.rules;

import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.Violation;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking a policy against the rules.
 *
 * @param violations every violation, in the order of the attributes and their elements
 * @param policy the valid policy, or nothing if a violation is an error
 */
public record PolicyResult(List<Violation> violations, Optional<ValidPolicy> policy) {

  /** Creates a result with a copy of the violations. */
  public PolicyResult {
    violations = List.copyOf(violations);
  }
}
