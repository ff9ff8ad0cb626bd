package dev.preflight.policy.rules;

import dev.preflight.policy.Attribute;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.Severity;
import dev.preflight.policy.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the violations of one policy. */
public final class Report {
  private final List<Violation> violations = new ArrayList<>();

  Report() {}

  /** Returns a builder of violations for an element. */
  public Entry at(Located<?> element) {
    return new Entry(element.attribute(), element.index(), element.written());
  }

  /** Returns a builder of violations for an attribute as a whole. */
  public Entry at(Attribute attribute) {
    return new Entry(attribute, Violation.WHOLE, null);
  }

  boolean hasErrors() {
    return violations.stream().anyMatch(v -> v.severity() == Severity.ERROR);
  }

  /**
   * Returns every violation, sorted by attribute and index, independent of the order of the rules.
   */
  List<Violation> violations() {
    Set<Place> suffixes =
        violations.stream()
            .filter(violation -> violation.rule() == RuleId.PUBLIC_SUFFIX)
            .map(Place::of)
            .collect(Collectors.toSet());
    return violations.stream()
        .filter(violation -> !isSuperseded(violation, suffixes))
        .sorted(Comparator.comparing(Violation::attribute).thenComparing(Violation::index))
        .toList();
  }

  private record Place(Attribute attribute, int index) {
    static Place of(Violation violation) {
      return new Place(violation.attribute(), violation.index());
    }
  }

  // An origin below a public suffix is one mistake, so the warning about subdomains is dropped.
  private static boolean isSuperseded(Violation violation, Set<Place> suffixes) {
    return violation.rule() == RuleId.SUBDOMAINS_WITH_CREDENTIALS
        && suffixes.contains(Place.of(violation));
  }

  /** A place where a rule is violated. */
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
