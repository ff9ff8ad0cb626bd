package dev.preflight.processor.validation;

import static java.util.stream.Collectors.toSet;

import com.google.auto.common.MoreElements;
import dev.preflight.CrossOrigin;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.Severity;
import dev.preflight.processor.declaration.PolicyFinder;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.ResourceReader;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The rules for the places where policies may be declared, and for their number. */
public final class PlacementRules {
  private static final Set<String> ATTRIBUTES =
      Stream.of(CrossOrigin.class.getDeclaredMethods()).map(Method::getName).collect(toSet());
  private static final String NO_EFFECT =
      "The policy has no effect here, although it looks as if it applies.";

  private final ResourceReader reader;
  private final PolicyFinder finder;
  private final Predicate<Element> isInSource;
  private final Problems problems;

  /**
   * Creates the rules.
   *
   * @param isInSource whether an element is compiled from source
   */
  public PlacementRules(
      ResourceReader reader,
      PolicyFinder finder,
      Predicate<Element> isInSource,
      Problems problems) {
    this.isInSource = isInSource;
    this.reader = reader;
    this.finder = finder;
    this.problems = problems;
  }

  /** Checks the place of an element's policies. */
  public void check(Element element, List<PolicyUse> uses) {
    for (PolicyUse use : uses) {
      checkAliases(use);
      checkRetention(use);
    }
    if (uses.size() > 1) {
      PolicyUse second = uses.get(1);
      problems.add(
          Problem.error(
              RuleId.CONFLICTING_POLICIES,
              element,
              second.annotation(),
              second.annotationName()
                  + " is a second policy, in addition to "
                  + uses.get(0).annotationName(),
              "Policies are never merged, so it is unclear which one applies.",
              "Keep one."));
    }
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      checkCycle((TypeElement) element);
      checkRetention((TypeElement) element, element);
      checkAttributes((TypeElement) element, uses.get(0));
    } else if (element instanceof TypeElement type) {
      checkType(type, uses.get(0));
    } else if (element instanceof ExecutableElement method) {
      checkMethod(method, uses.get(0));
    }
  }

  // value and origins are aliases. With both set there would be two lists, and a reader may see
  // only one.
  private void checkAliases(PolicyUse use) {
    AnnotationMirror annotation = use.annotation();
    List<String> members =
        annotation.getElementValues().keySet().stream()
            .map(member -> member.getSimpleName().toString())
            .toList();
    boolean both = members.contains("value") && members.contains("origins");
    if (both && use.isDirect() && !use.isSameOrigin()) {
      problems.add(
          Problem.error(
              RuleId.CONFLICTING_POLICIES,
              use.element(),
              annotation,
              "@CrossOrigin has both value and origins, which are the same attribute",
              "A reader may take one of the lists for the complete list.",
              "List all origins in one of them."));
    }
  }

  // Checks a compiled reusable annotation at its use, because there is no source to point at.
  private void checkRetention(PolicyUse use) {
    TypeElement type = MoreElements.asType(use.annotation().getAnnotationType().asElement());
    if (!use.isDirect() && !isInSource.test(type)) {
      checkRetention(type, use.element());
    }
  }

  private void checkRetention(TypeElement annotationType, Element place) {
    Retention retention = annotationType.getAnnotation(Retention.class);
    if (retention != null && retention.value() == RetentionPolicy.SOURCE) {
      problems.add(
          Problem.error(
              RuleId.SOURCE_POLICY_ANNOTATION,
              place,
              null,
              "@%s has a policy and @Retention(SOURCE)".formatted(annotationType.getSimpleName()),
              "Class files do not contain it, so the start-up check finds no policy and closes the"
                  + " classes that use it.",
              "Remove @Retention(SOURCE), or use RUNTIME."));
    }
  }

  // In other frameworks, such an attribute overrides the attribute of the policy.
  private void checkAttributes(TypeElement annotationType, PolicyUse use) {
    for (ExecutableElement member : ElementFilter.methodsIn(annotationType.getEnclosedElements())) {
      String name = member.getSimpleName().toString();
      if (ATTRIBUTES.contains(name) && !use.isSameOrigin()) {
        problems.add(
            Problem.error(
                RuleId.CONFLICTING_POLICIES,
                member,
                null,
                "@%s has a policy and also its own attribute %s"
                    .formatted(annotationType.getSimpleName(), name),
                "The attribute looks like part of the policy, but has no effect on it.",
                "Remove or rename the attribute."));
      }
    }
  }

  private void checkCycle(TypeElement annotationType) {
    List<TypeElement> cycle = finder.cycleThrough(annotationType);
    if (!cycle.isEmpty()) {
      String path =
          String.join(" on ", cycle.stream().map(type -> "@" + type.getSimpleName()).toList());
      problems.add(
          Problem.error(
              RuleId.CYCLIC_POLICY_ANNOTATION,
              annotationType,
              null,
              "@" + annotationType.getSimpleName() + " is annotated with itself: " + path,
              "It is unclear which policy the annotation represents.",
              "Remove one of the annotations."));
    }
  }

  /**
   * Checks a type that another processor generated after classes with policies were read. Those
   * classes were read as if the reusable annotation that the type declares did not exist.
   */
  public void checkGenerated(TypeElement type) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE && finder.isPolicyAnnotation(type)) {
      problems.add(
          new Problem(
              Severity.ERROR,
              "Preflight cannot tell which classes use @%s: it was generated after they were read."
                      .formatted(type.getSimpleName())
                  + "\n  Those classes would be closed, or an outer policy would apply to them."
                  + "\n  Write the annotation by hand, or generate it in another module.",
              type,
              null,
              null));
    }
  }

  private void checkType(TypeElement type, PolicyUse use) {
    boolean resource = reader.isResource(type) && type.getKind() != ElementKind.ENUM;
    if (!resource && !JakartaRest.isApplication(type)) {
      problems.add(
          Problem.error(
              RuleId.NOT_A_RESOURCE,
              type,
              use.annotation(),
              use.annotationName()
                  + " is declared on "
                  + type.getSimpleName()
                  + ", which is not a resource",
              NO_EFFECT,
              "Put it on a class with @Path, resource methods or @PathPatterns, on the Application,"
                  + " or on an annotation type."));
    }
  }

  private void checkMethod(ExecutableElement method, PolicyUse use) {
    String name = JakartaRest.classOf(method).getSimpleName() + "." + method.getSimpleName();
    if (!reader.isResourceMethod(method)) {
      problems.add(
          Problem.error(
              RuleId.NOT_A_RESOURCE,
              method,
              use.annotation(),
              use.annotationName()
                  + " is declared on "
                  + name
                  + ", which is neither a resource method nor a sub-resource locator",
              NO_EFFECT,
              "Put it on a method with @GET, @POST or another HTTP method, or with @Path."));
    } else if (!method.getModifiers().contains(Modifier.PUBLIC)) {
      problems.add(
          Problem.error(
              RuleId.PRIVATE_METHOD,
              method,
              use.annotation(),
              use.annotationName() + " is declared on " + name + ", which is not public",
              "Jakarta REST calls only public methods. " + NO_EFFECT,
              "Make the method public, or remove its annotations."));
    }
  }
}
