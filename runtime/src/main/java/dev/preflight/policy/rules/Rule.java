package dev.preflight.policy.rules;

import dev.preflight.policy.RuleId;

/**
 * A condition that every policy must satisfy.
 *
 * <p>A rule sees only elements that could be parsed, reports every place that violates it, and is
 * independent of the other rules. To add a rule, implement it, give it a {@link RuleId}, and add it
 * to {@link PolicyRules}.
 */
@FunctionalInterface
public interface Rule {

  /** Reports each violation of this rule in the draft. */
  void check(ParsedPolicy draft, Report report);
}
