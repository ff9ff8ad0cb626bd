package dev.preflight.policy;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in a policy. It names the attribute and the index of the offending element, which the
 * processor maps to an annotation value and the runtime to a configuration key.
 *
 * @param rule the rule that does not hold
 * @param severity whether the policy is thereby invalid
 * @param attribute the attribute at fault
 * @param index the element's index in the attribute, or {@link #WHOLE}
 * @param value the element as written, or null where the attribute as a whole is at fault
 * @param finding what is wrong with it, as the rest of a sentence that begins with the value
 * @param consequence what an attacker or a browser makes of it
 * @param cure what to do
 */
public record Violation(
    RuleId rule,
    Severity severity,
    Attribute attribute,
    int index,
    @Nullable String value,
    String finding,
    String consequence,
    String cure) {

  /** The index of a violation that concerns its attribute as a whole. */
  public static final int WHOLE = -1;

  /** The message for people: finding, consequence, cure and the page that says more. */
  public String message() {
    String subject =
        value == null ? attribute.member() : attribute.member() + ": " + Quoted.of(value);
    return format(rule, subject + " " + finding, consequence, cure);
  }

  /** The form that every message of Preflight has. */
  public static String format(RuleId rule, String finding, String consequence, String cure) {
    return "[%s] %s.\n  %s\n  %s\n  See %s"
        .formatted(rule.id(), finding, consequence, cure, rule.page());
  }
}
