package dev.preflight.processor.validation;

import dev.preflight.policy.RuleId;
import dev.preflight.policy.text.Printable;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Checks that sub-resource locators identify the class that serves the requests below them. */
final class LocatorRules {
  private final Problems problems;

  LocatorRules(Problems problems) {
    this.problems = problems;
  }

  /** Checks the locators of a class that has a policy. */
  void check(ResourceClass resource) {
    resource.methods().forEach(method -> check(resource, method));
  }

  // The policy of a class does not apply to a locator's target that is unknown.
  private void check(ResourceClass resource, ResourceMethod method) {
    if (method.differing().isPresent()) {
      reportSubclass(resource, method, method.differing().get());
      return;
    }
    if (method.leadsToUnknown() && !JakartaRest.canServe(method.returnType())) {
      reportValue(resource, method);
      return;
    }
    boolean open = resource.policy().filter(use -> !use.isSameOrigin()).isPresent();
    boolean refused = method.isClosed() || (open && method.policy().isEmpty());
    if (method.leadsToUnknown() && refused) {
      problems.add(
          Problem.warning(
              RuleId.LOCATOR_TYPE_UNKNOWN,
              placeOf(resource, method),
              null,
              "%s returns %s, which does not identify the class that serves the requests"
                  .formatted(method.nameIn(resource), method.returnType()),
              "Preflights below %s are refused, and responses have no CORS headers."
                  .formatted(Printable.of(method.template())),
              "Return the resource class. If it has no policies, you can put one on the method"
                  + " instead; it then applies to everything below."));
    }
  }

  private void reportValue(ResourceClass resource, ResourceMethod method) {
    problems.add(
        Problem.warning(
            RuleId.LOCATOR_TYPE_UNKNOWN,
            placeOf(resource, method),
            null,
            "%s has @Path but no HTTP method, and returns %s; @GET is probably missing"
                .formatted(method.nameIn(resource), method.returnType()),
            "Without one, it is a sub-resource locator, but the type that it returns has no"
                + " resource methods.",
            "Add @GET, @POST or another HTTP method."));
  }

  private static Element placeOf(ResourceClass resource, ResourceMethod method) {
    boolean own = JakartaRest.classOf(method.element()).equals(resource.type());
    return own ? method.element() : resource.type();
  }

  private void reportSubclass(ResourceClass resource, ResourceMethod method, TypeElement subclass) {
    problems.add(
        Problem.warning(
            RuleId.LOCATOR_TYPE_UNKNOWN,
            placeOf(resource, method),
            null,
            "%s returns %s, whose subclass %s has different policies"
                .formatted(method.nameIn(resource), method.returnType(), subclass.getSimpleName()),
            ("A preflight does not say which class will serve the request, so preflights below %s"
                    + " are refused.")
                .formatted(Printable.of(method.template())),
            "Give both classes the same policies, or return the subclass from a separate"
                + " locator."));
  }
}
