package dev.preflight.processor.validation;

import dev.preflight.policy.RuleId;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.resource.PathPatternsReader;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import dev.preflight.runtime.template.UriTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Checks that methods that only media types distinguish have the same policy. */
final class AmbiguityRule {

  private record Place(
      boolean isOutsideJakartaRest, String classTemplate, String template, String httpMethod) {}

  private record Claim(ResourceClass resource, ResourceMethod method) {
    @Override
    public String toString() {
      return method.nameIn(resource);
    }
  }

  private final Problems problems;
  private final PolicyValidator validator;
  private final Map<Place, Claim> seen = new HashMap<>();

  AmbiguityRule(Problems problems, PolicyValidator validator) {
    this.problems = problems;
    this.validator = validator;
  }

  /** Checks the methods of a class against each other and those of earlier classes. */
  void check(ResourceClass resource, String path) {
    String classTemplate = UriTemplate.parse(path).key();
    for (ResourceMethod method : resource.methods()) {
      if (method.httpMethod().isPresent()) {
        String template = UriTemplate.parse(method.template()).key();
        Place place =
            new Place(
                PathPatternsReader.isOn(resource.type()),
                classTemplate,
                template,
                method.httpMethod().get());
        Claim claim = new Claim(resource, method);
        Claim other = seen.putIfAbsent(place, claim);
        if (other != null && !validator.areSame(other.method().policy(), claim.method().policy())) {
          report(claim, other);
        }
      }
    }
  }

  private void report(Claim claim, Claim other) {
    Element method = claim.method().element();
    Optional<PolicyUse> own =
        claim.method().policy().filter(policy -> policy.element().equals(method));
    @Nullable AnnotationMirror annotation = own.map(PolicyUse::annotation).orElse(null);
    String finding =
        "%s and %s have the same path and %s, but different policies"
            .formatted(claim, other, claim.method().httpMethod().orElse(""));
    String cure = "Give both methods the same policy or different paths.";
    // Between two classes this is only a warning, because they may not be in the same application.
    problems.add(
        claim.resource().equals(other.resource())
            ? Problem.error(
                RuleId.AMBIGUOUS_PREFLIGHT,
                method,
                annotation,
                finding,
                "Only media types distinguish them. A preflight contains none, so the wrong policy"
                    + " could answer it.",
                cure)
            : Problem.warning(
                RuleId.AMBIGUOUS_PREFLIGHT,
                method,
                annotation,
                finding,
                claim.method().policy().isPresent() && other.method().policy().isPresent()
                    ? "An application with both classes does not start, because a preflight does"
                        + " not say which of the methods will run."
                    : "In an application with both classes, preflights for them are refused,"
                        + " because a preflight does not say which of the methods will run.",
                cure));
  }
}
