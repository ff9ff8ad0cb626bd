package dev.preflight.policy;

/**
 * Something that has to hold for every policy.
 *
 * <p>A rule sees only elements that could be parsed, reports every place where it does not hold,
 * and knows nothing of the other rules. To add one: write it, give it a {@link RuleId}, put it into
 * {@link PolicyRules}.
 */
@FunctionalInterface
public interface Rule {

  /** Reports each violation of this rule in the draft. */
  void check(PolicyDraft draft, Report report);
}
