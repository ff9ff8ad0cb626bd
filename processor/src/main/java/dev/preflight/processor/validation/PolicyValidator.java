package dev.preflight.processor.validation;

import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.Violation;
import dev.preflight.policy.rules.PolicyResult;
import dev.preflight.policy.rules.PolicyRules;
import dev.preflight.processor.declaration.PolicyDeclaration;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Checks declared policies against the rules, and reports each violation where it can be fixed. */
public final class PolicyValidator {
  private final PolicyRules rules;
  private final Problems problems;
  private final Predicate<Element> isInSource;
  private final Map<AnnotationMirror, PolicyResult> results = new HashMap<>();

  /**
   * Creates a validator.
   *
   * @param isInSource whether an element is compiled from source, so that messages can point at it
   */
  public PolicyValidator(PolicyRules rules, Problems problems, Predicate<Element> isInSource) {
    this.rules = rules;
    this.problems = problems;
    this.isInSource = isInSource;
  }

  /** Returns the valid policy, or nothing if it has errors, which {@link #report} reports. */
  public Optional<ValidPolicy> validate(PolicyDeclaration declaration) {
    return check(declaration).policy();
  }

  /** Returns whether the policy of a use has no errors. */
  public boolean isValid(PolicyUse use) {
    return use.declaration().map(this::validate).map(Optional::isPresent).orElse(true);
  }

  /**
   * Returns whether two uses have the same policy, wherever it is declared. {@code @SameOrigin} is
   * the same as no policy. A policy with errors counts as the same as any other.
   */
  boolean areSame(Optional<PolicyUse> one, Optional<PolicyUse> other) {
    return !one.map(this::isValid).orElse(true)
        || !other.map(this::isValid).orElse(true)
        || keyOf(one).equals(keyOf(other));
  }

  private static Optional<String> keyOf(Optional<PolicyUse> use) {
    return use.filter(policy -> !policy.isSameOrigin()).map(PolicyUse::contentKey);
  }

  private PolicyResult check(PolicyDeclaration declaration) {
    return results.computeIfAbsent(
        declaration.annotation(), annotation -> rules.check(declaration.raw()));
  }

  /**
   * Reports the violations of a policy that is used. They are reported on the policy itself. If
   * that is compiled elsewhere, they are reported on its use; if that is compiled elsewhere as
   * well, on the class that inherits it.
   */
  public void report(PolicyUse use, Element user) {
    use.declaration().ifPresent(declaration -> report(use, user, declaration));
  }

  private void report(PolicyUse use, Element user, PolicyDeclaration declaration) {
    for (Violation violation : check(declaration).violations()) {
      problems.add(
          isInSource.test(declaration.holder())
              ? new Problem(
                  violation.severity(),
                  violation.message(),
                  declaration.holder(),
                  declaration.annotation(),
                  declaration.valueOf(violation))
              : compiledElsewhere(violation, use, user, declaration));
    }
  }

  private Problem compiledElsewhere(
      Violation violation, PolicyUse use, Element user, PolicyDeclaration declaration) {
    boolean usedHere = isInSource.test(use.element());
    return new Problem(
        violation.severity(),
        violation.message() + "\n  The policy comes from compiled code: " + declaration.holder(),
        usedHere ? use.element() : user,
        usedHere ? use.annotation() : null,
        null);
  }
}
