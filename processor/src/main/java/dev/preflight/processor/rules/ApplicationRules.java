package dev.preflight.processor.rules;

import dev.preflight.policy.RuleId;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.report.Problem;
import dev.preflight.processor.report.Problems;
import dev.preflight.processor.resource.JakartaRest;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The policy of the application, which is the default for every resource of the module. */
public final class ApplicationRules {
  private final Problems problems;
  private @Nullable PolicyUse policy;

  /** The rules. */
  public ApplicationRules(Problems problems) {
    this.problems = problems;
  }

  /** Takes a type's policy for the default, if the type is an application. */
  public void add(TypeElement type, List<PolicyUse> uses) {
    if (uses.isEmpty() || !JakartaRest.isApplication(type)) {
      return;
    }
    if (policy == null) {
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
  }

  /** The policy that holds where nothing nearer does. */
  public Optional<PolicyUse> policy() {
    return Optional.ofNullable(policy);
  }
}
