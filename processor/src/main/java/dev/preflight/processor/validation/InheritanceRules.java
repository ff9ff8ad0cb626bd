package dev.preflight.processor.validation;

import dev.preflight.policy.RuleId;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.resource.Doubt;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** The rules for annotations and policies that a class inherits and that are ambiguous. */
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
    String type = resource.type().getSimpleName().toString();
    resource.doubt().ifPresent(doubt -> report(resource.type(), type, "class", doubt));
    for (ResourceMethod method : resource.methods()) {
      Element place = own(resource, method) ? method.element() : resource.type();
      method.doubt().ifPresent(doubt -> report(place, type + "." + method.name(), "method", doubt));
    }
  }

  private void report(Element element, String name, String kind, Doubt doubt) {
    String inherited = nameOf(doubt.inherited());
    problems.add(
        Problem.warning(
            RuleId.INHERITED_ANNOTATIONS,
            element,
            null,
            switch (doubt.kind()) {
              case REPEATED ->
                  "%s has %s but does not repeat the HTTP method and path of %s"
                      .formatted(name, atNames(doubt.annotations()), inherited);
              case SEVERAL ->
                  "%s inherits several paths, the first from %s".formatted(name, inherited);
              case UNRELATED ->
                  "%s is inherited from a class that does not implement %s"
                      .formatted(name, inherited);
              case FAR ->
                  "%s inherits its path from %s, a superinterface of its interface"
                      .formatted(name, inherited);
            },
            consequence(kind, doubt),
            doubt.kind() == Doubt.Kind.REPEATED
                ? "Repeat all annotations of %s, or none of them.".formatted(inherited)
                : "Put all Jakarta REST annotations, including @Path, on the %s itself."
                    .formatted(kind)));
  }

  private static String consequence(String kind, Doubt doubt) {
    String why =
        doubt.kind() == Doubt.Kind.REPEATED
            ? "A method that repeats one annotation inherits none of them (Jakarta REST 3.6). "
            : "";
    if (doubt.servedBy().isEmpty()) {
      return why
          + "No implementation reliably serves this %s, so preflights for it are refused."
              .formatted(kind);
    }
    return why
        + "%s %s this %s, but %s %s not, so preflights for it are refused there."
            .formatted(
                joined(doubt.servedBy()),
                doubt.servedBy().size() == 1 ? "serves" : "serve",
                kind,
                joined(doubt.notServedBy()),
                doubt.notServedBy().size() == 1 ? "does" : "do");
  }

  private static String joined(List<String> names) {
    return String.join(" and ", names);
  }

  private static String atNames(List<String> annotations) {
    return joined(annotations.stream().map(name -> "@" + name).toList());
  }

  // The order in which a class lists its interfaces must not decide what is open.
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
                    "Put the intended policy on the class."));
  }

  // A policy on this class competes with a policy on a method further away: one is nearer in the
  // hierarchy, the other is nearer to the method. It would be unclear which of them applies.
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
                    "Put the intended policy on the method in this class."));
  }

  private void reportRival(
      Element element, String name, PolicyUse rival, PolicyUse policy, String cure) {
    problems.add(
        Problem.error(
            RuleId.CONFLICTING_POLICIES,
            element,
            null,
            "%s has two policies: %s on %s, and %s on %s"
                .formatted(
                    name,
                    rival.annotationName(),
                    nameOf(rival.element()),
                    policy.annotationName(),
                    nameOf(policy.element())),
            "Policies are never merged, so it is unclear which one applies.",
            cure));
  }

  private static boolean own(ResourceClass resource, ResourceMethod method) {
    return JakartaRest.classOf(method.element()).equals(resource.type());
  }

  private static String nameOf(Element element) {
    return element instanceof ExecutableElement method
        ? JakartaRest.classOf(method).getSimpleName() + "." + method.getSimpleName()
        : element.getSimpleName().toString();
  }
}
