package dev.preflight.processor.rules;

import dev.preflight.policy.RuleId;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.report.Problem;
import dev.preflight.processor.report.Problems;
import dev.preflight.processor.resource.JakartaRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The policy of the application, which is the default for every resource of the module. */
public final class ApplicationRules {
  private final Problems problems;
  private final List<TypeElement> deployedWithoutPolicy = new ArrayList<>();
  private @Nullable PolicyUse policy;

  /** The rules. */
  public ApplicationRules(Problems problems) {
    this.problems = problems;
  }

  /** Takes a type's policy for the default, if the type is an application. */
  public void add(TypeElement type, List<PolicyUse> uses) {
    if (!JakartaRest.isApplication(type)) {
      return;
    }
    if (uses.isEmpty()) {
      if (JakartaRest.hasApplicationPath(type)) {
        deployedWithoutPolicy.add(type);
      }
    } else if (policy == null) {
      policy = uses.get(0);
    } else {
      problems.add(
          Problem.error(
              RuleId.CONFLICTING_POLICIES,
              type,
              uses.get(0).annotation(),
              "%s is a second policy for all resources of the module, beside that of %s"
                  .formatted(uses.get(0).annotationName(), policy.element().getSimpleName()),
              "The resources do not say which application they belong to.",
              "Keep one, and put the others on the resource classes."));
    }
    if (policy != null && !policy.isSameOrigin()) {
      checkOthers(policy);
    }
  }

  private void checkOthers(PolicyUse use) {
    for (TypeElement other : deployedWithoutPolicy) {
      if (!JakartaRest.isSubtype(other, use.element())) {
        problems.add(
            Problem.error(
                RuleId.CONFLICTING_POLICIES,
                use.element(),
                use.annotation(),
                "%s of %s is the policy for all resources of the module, those of %s too"
                    .formatted(
                        use.annotationName(), use.element().getSimpleName(), other.getSimpleName()),
                "The resources do not say which application they belong to, so it would open what"
                    + " the other application has.",
                "Put it on the resource classes, or the other application into another module."));
      }
    }
    deployedWithoutPolicy.clear();
  }

  /** The policy that holds where nothing nearer does. */
  public Optional<PolicyUse> policy() {
    return Optional.ofNullable(policy);
  }
}
