package dev.preflight.processor.rules;

import dev.preflight.policy.RuleId;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.report.Problem;
import dev.preflight.processor.report.Problems;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** What a class with a policy may inherit: nothing that could be read in two ways. */
final class InheritanceRules {
  private final Problems problems;
  private final PolicyValidator validator;

  InheritanceRules(Problems problems, PolicyValidator validator) {
    this.problems = problems;
    this.validator = validator;
  }

  /** Checks the annotations and the policies that a class inherits. */
  void check(ResourceClass resource) {
    checkAnnotations(resource);
    resource.policy().ifPresent(policy -> checkPolicies(resource, policy));
    resource.methods().forEach(method -> checkPolicies(resource, method));
  }

  private void checkAnnotations(ResourceClass resource) {
    if (JakartaRest.hasUncertainPath(resource.type())) {
      reportAnnotations(resource.type(), resource.type().getSimpleName().toString(), "class");
    }
    for (ResourceMethod method : resource.methods()) {
      if (method.isUncertain()) {
        reportAnnotations(
            own(resource, method) ? method.element() : resource.type(),
            resource.type().getSimpleName() + "." + method.name(),
            "method");
      }
    }
  }

  private void reportAnnotations(Element element, String name, String kind) {
    problems.add(
        Problem.error(
            RuleId.INHERITED_ANNOTATIONS,
            element,
            null,
            name
                + " inherits annotations of Jakarta REST in a way that implementations read differently",
            "Some would serve other paths than others, and a preflight be answered for a method that"
                + " does not run.",
            "Put all of them, the path included, on the %s itself.".formatted(kind)));
  }

  // Which of two interfaces is named first must not decide what is open.
  private void checkPolicies(ResourceClass resource, PolicyUse policy) {
    resource.rivals().stream()
        .filter(rival -> !validator.areSame(Optional.of(rival), Optional.of(policy)))
        .findFirst()
        .ifPresent(
            rival ->
                reportRival(
                    resource.type(),
                    resource.type().getSimpleName().toString(),
                    rival,
                    policy,
                    "Put the one that is meant on the class."));
  }

  // A policy on a class is nearer to its reader than one on a method further away, and that one is
  // nearer to the method: nobody could tell which holds.
  private void checkPolicies(ResourceClass resource, ResourceMethod method) {
    method.rivals().stream()
        .filter(rival -> !validator.areSame(Optional.of(rival), method.policy()))
        .findFirst()
        .ifPresent(
            rival ->
                reportRival(
                    own(resource, method) ? method.element() : resource.type(),
                    resource.type().getSimpleName() + "." + method.name(),
                    rival,
                    method.policy().orElse(rival),
                    "Put the one that is meant on the method, in this class."));
  }

  private void reportRival(
      Element element, String name, PolicyUse rival, PolicyUse policy, String cure) {
    problems.add(
        Problem.error(
            RuleId.CONFLICTING_POLICIES,
            element,
            null,
            "%s has two policies: %s of %s, and %s of %s"
                .formatted(
                    name,
                    rival.annotationName(),
                    placeOf(rival),
                    policy.annotationName(),
                    placeOf(policy)),
            "Policies are never merged, so nobody could tell which of them holds.",
            cure));
  }

  private static boolean own(ResourceClass resource, ResourceMethod method) {
    return JakartaRest.classOf(method.element()).equals(resource.type());
  }

  private static String placeOf(PolicyUse use) {
    return use.element() instanceof ExecutableElement method
        ? JakartaRest.classOf(method).getSimpleName() + "." + method.getSimpleName()
        : use.element().getSimpleName().toString();
  }
}
