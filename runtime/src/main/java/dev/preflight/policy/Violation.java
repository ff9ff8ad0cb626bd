package dev.preflight.policy;

import dev.preflight.policy.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a policy. It names the attribute and the index of the offending element. The
 * processor maps these to an annotation value, the runtime to a configuration key.
 *
 * @param rule the violated rule
 * @param severity whether the violation makes the policy invalid
 * @param attribute the attribute at fault
 * @param index the element's index in the attribute, or {@link #WHOLE}
 * @param value the element as written, or null if the attribute as a whole is at fault
 * @param finding the mistake, as the rest of a sentence that begins with the value
 * @param consequence the consequence: what an attacker could do, or what browsers do
 * @param cure the fix
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

  /** Returns the message for people: finding, consequence, fix and the page with more details. */
  public String message() {
    String subject =
        value == null ? attribute.member() : attribute.member() + ": " + Printable.of(value);
    return format(rule, subject + " " + finding, consequence, cure);
  }

  /** Formats a message in the form that all messages of Preflight have. */
  public static String format(RuleId rule, String finding, String consequence, String cure) {
    return "[%s] %s.\n  %s\n  %s\n  See %s"
        .formatted(rule.id(), finding, consequence, cure, rule.page());
  }
}
