package dev.preflight.processor.rules;

import dev.preflight.policy.RuleId;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.report.Problem;
import dev.preflight.processor.report.Problems;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import dev.preflight.runtime.UriTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** What the resource classes of a module have to hold to together. */
public final class ResourceRules {

  private record Place(String classTemplate, String template, String httpMethod) {}

  private final Problems problems;

  private final PolicyValidator validator;
  private final Map<Place, ResourceMethod> seen = new HashMap<>();

  /** The rules. */
  public ResourceRules(Problems problems, PolicyValidator validator) {
    this.problems = problems;
    this.validator = validator;
  }

  /** Checks a class, also against those before it. */
  public void check(ResourceClass resource) {
    checkSameOrigin(resource);
    // A policy with errors has no content yet that could differ from another's.
    if (resource.template().isPresent() && resource.policies().allMatch(validator::isValid)) {
      checkAmbiguity(resource, resource.template().get());
    }
  }

  private void checkAmbiguity(ResourceClass resource, String path) {
    String classTemplate = UriTemplate.parse(path).key();
    for (ResourceMethod method : resource.methods()) {
      if (method.httpMethod().isPresent()) {
        String template = UriTemplate.parse(method.template()).key();
        Place place = new Place(classTemplate, template, method.httpMethod().get());
        ResourceMethod other = seen.putIfAbsent(place, method);
        if (other != null && !isSame(other.policy(), method.policy())) {
          reportAmbiguity(resource, method, other);
        }
      }
    }
  }

  private boolean isSame(Optional<PolicyUse> one, Optional<PolicyUse> other) {
    return one.flatMap(validator::content).equals(other.flatMap(validator::content));
  }

  private void reportAmbiguity(
      ResourceClass resource, ResourceMethod method, ResourceMethod other) {
    Optional<PolicyUse> own =
        method.policy().filter(policy -> policy.element().equals(method.element()));
    Element element = own.map(PolicyUse::element).orElse(method.element());
    @Nullable AnnotationMirror annotation = own.map(PolicyUse::annotation).orElse(null);
    problems.add(
        Problem.error(
            RuleId.AMBIGUOUS_PREFLIGHT,
            element,
            annotation,
            "%s.%s and %s.%s have the same path and %s, but different policies"
                .formatted(
                    resource.type().getSimpleName(),
                    method.name(),
                    JakartaRest.classOf(other.element()).getSimpleName(),
                    other.name(),
                    method.httpMethod().orElse("")),
            "Media types tell them apart, and a preflight does not say any: it would be answered by"
                + " the wrong policy.",
            "Give both the same policy, or another path."));
  }

  // The class's own policy, where it has one, is what its methods opt out of.
  private void checkSameOrigin(ResourceClass resource) {
    if (resource.policy().map(PolicyUse::isSameOrigin).orElse(true)) {
      resource.methods().stream()
          .flatMap(method -> method.policy().stream())
          .filter(use -> use.isSameOrigin() && use.element() instanceof ExecutableElement)
          .forEach(this::reportUnused);
    }
    resource
        .policy()
        .filter(use -> use.isSameOrigin() && resource.outerPolicy().isEmpty())
        .ifPresent(this::reportUnused);
  }

  private void reportUnused(PolicyUse use) {
    problems.add(
        Problem.error(
            RuleId.SAME_ORIGIN_UNUSED,
            use.element(),
            use.annotation(),
            use.annotationName() + " opts out of nothing: no policy stands further away",
            "Without a policy no other origin is allowed anyway, so a reader would look for one"
                + " that is not there.",
            "Take it out."));
  }
}
