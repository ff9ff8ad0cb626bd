package dev.preflight.processor.validation;

import dev.preflight.policy.RuleId;
import dev.preflight.policy.text.Printable;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.regex.Backtracking;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.PathPatternsReader;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import dev.preflight.runtime.template.UriTemplate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The rules for the resource classes of a module. */
public final class ResourceRules {
  private final Problems problems;
  private final PolicyValidator validator;
  private final InheritanceRules inheritance;
  private final AmbiguityRule ambiguity;
  private final EqualRankRule equalRank;
  private final LocatorRules locators;

  /** Creates the rules. */
  public ResourceRules(Problems problems, PolicyValidator validator) {
    this.problems = problems;
    this.validator = validator;
    this.inheritance = new InheritanceRules(problems, validator);
    this.ambiguity = new AmbiguityRule(problems, validator);
    this.equalRank = new EqualRankRule(problems, validator);
    this.locators = new LocatorRules(problems);
  }

  /**
   * Checks a class, by itself and against earlier classes.
   *
   * @param hasDefault whether an application of the module has a policy for all its classes
   */
  public void check(ResourceClass resource, boolean hasDefault) {
    boolean hasPolicy = resource.policies().findAny().isPresent();
    if (hasPolicy) {
      boolean isServed = !PathPatternsReader.isOn(resource.type());
      checkAccess(resource.type(), isServed);
      if (!hasDefault && isServed) {
        checkSameOrigin(resource);
      }
      inheritance.check(resource);
      locators.check(resource);
    }
    // A policy with errors has no content yet that could differ from another's.
    if (resource.template().isPresent()
        && checkTemplates(resource, hasPolicy)
        && resource.policies().allMatch(validator::isValid)) {
      ambiguity.check(resource, resource.template().get());
      equalRank.check(resource);
    }
  }

  private void checkAccess(TypeElement type, boolean isServed) {
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      if (outer.getModifiers().contains(Modifier.PRIVATE)) {
        problems.add(
            Problem.error(
                RuleId.NOT_A_RESOURCE,
                type,
                null,
                type.getSimpleName() + " has a policy, but is private or nested in a private type",
                "Neither generated code nor a Jakarta REST implementation can access it.",
                "Make it at least package-private."));
        return;
      }
    }
    boolean inner = type.getEnclosingElement() instanceof TypeElement;
    if (isServed && inner && !type.getModifiers().contains(Modifier.STATIC)) {
      problems.add(
          Problem.error(
              RuleId.NOT_A_RESOURCE,
              type,
              null,
              type.getSimpleName() + " has a policy, but is an inner class",
              "Jakarta REST cannot create it without an instance of the outer class.",
              "Make it static."));
    }
  }

  /** Returns whether the templates of the class can be parsed, and reports those that cannot. */
  private boolean checkTemplates(ResourceClass resource, boolean report) {
    boolean all = checkTemplate(resource.template().orElse(""), resource.type(), report);
    for (ResourceMethod method : resource.methods()) {
      all &= checkTemplate(method.template(), method.element(), report);
    }
    return all;
  }

  private boolean checkTemplate(String template, Element element, boolean report) {
    try {
      String expression = UriTemplate.parse(template).closed().pattern();
      if (report && Backtracking.isPossible(expression)) {
        reportBacktracking(template, element);
      }
      return true;
    } catch (IllegalArgumentException e) {
      if (report) {
        problems.add(
            Problem.error(
                RuleId.PATH_MALFORMED,
                element,
                null,
                "The path template " + Printable.of(template) + " cannot be parsed",
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                "Close every brace and fix the regular expression."));
      }
      return false;
    }
  }

  private void reportBacktracking(String template, Element element) {
    problems.add(
        Problem.warning(
            RuleId.PATH_BACKTRACKING,
            element,
            null,
            "The path template " + Printable.of(template) + " can take exponential time to match",
            "An attacker can send a path that keeps a server thread busy, without signing in.",
            "Avoid nested repetition: write a+ instead of (a+)+."));
  }

  // Checks only annotations on the class itself, because inherited ones may have an effect in other
  // classes. A class without a path is below locators, whose policies it may opt out of.
  private void checkSameOrigin(ResourceClass resource) {
    if (resource.template().isEmpty()) {
      return;
    }
    boolean openClass = resource.policy().map(use -> !use.isSameOrigin()).orElse(false);
    for (ResourceMethod method : resource.methods()) {
      if (!openClass && method.inherited().isEmpty()) {
        method
            .policy()
            .filter(use -> use.isSameOrigin() && use.element().equals(method.element()))
            .filter(use -> JakartaRest.classOf(method.element()).equals(resource.type()))
            .ifPresent(this::reportUnused);
      }
    }
    boolean inheritsAny =
        resource.outerPolicy().isPresent()
            || resource.methods().stream().anyMatch(method -> method.inherited().isPresent());
    resource
        .policy()
        .filter(use -> use.isSameOrigin() && use.element().equals(resource.type()) && !inheritsAny)
        .ifPresent(this::reportUnused);
  }

  private void reportUnused(PolicyUse use) {
    problems.add(
        Problem.warning(
            RuleId.SAME_ORIGIN_UNUSED,
            use.element(),
            use.annotation(),
            use.annotationName() + " has no effect: no outer policy applies in this module",
            "Without a policy, other origins have no access anyway. The annotation suggests a"
                + " policy that does not exist.",
            "Remove it, unless the Application is in another module and has a policy."));
  }
}
