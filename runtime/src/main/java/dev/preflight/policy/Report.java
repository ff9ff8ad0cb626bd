package dev.preflight.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one policy. */
public final class Report {
  private final List<Violation> violations = new ArrayList<>();

  Report() {}

  /** A builder of a violation at an element. */
  public Entry at(Indexed<?> element) {
    return new Entry(element.attribute(), element.index(), element.written());
  }

  /** A builder of a violation of an attribute as a whole. */
  public Entry at(Attribute attribute) {
    return new Entry(attribute, Violation.WHOLE, null);
  }

  boolean hasErrors() {
    return violations.stream().anyMatch(v -> v.severity() == Severity.ERROR);
  }

  /** Every violation, by attribute and index, whatever order the rules ran in. */
  List<Violation> violations() {
    return violations.stream()
        .filter(violation -> !isSuperseded(violation))
        .sorted(Comparator.comparing(Violation::attribute).thenComparing(Violation::index))
        .toList();
  }

  // Whoever opens a public suffix has not thought of subdomains: one mistake, one message.
  private boolean isSuperseded(Violation violation) {
    return violation.rule() == RuleId.SUBDOMAINS_WITH_CREDENTIALS
        && violations.stream()
            .anyMatch(
                other ->
                    other.rule() == RuleId.PUBLIC_SUFFIX
                        && other.attribute() == violation.attribute()
                        && other.index() == violation.index());
  }

  /** A place where a rule does not hold. */
  public final class Entry {
    private final Attribute attribute;
    private final int index;
    private final @Nullable String value;

    private Entry(Attribute attribute, int index, @Nullable String value) {
      this.attribute = attribute;
      this.index = index;
      this.value = value;
    }

    /** Adds an error; see {@link Violation} for the parts of its message. */
    public void error(RuleId rule, String finding, String consequence, String cure) {
      add(rule, Severity.ERROR, finding, consequence, cure);
    }

    /** Adds a warning; see {@link Violation} for the parts of its message. */
    public void warn(RuleId rule, String finding, String consequence, String cure) {
      add(rule, Severity.WARNING, finding, consequence, cure);
    }

    private void add(
        RuleId rule, Severity severity, String finding, String consequence, String cure) {
      violations.add(
          new Violation(rule, severity, attribute, index, value, finding, consequence, cure));
    }
  }
}
