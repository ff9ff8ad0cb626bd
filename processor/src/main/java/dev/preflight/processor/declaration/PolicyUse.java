package dev.preflight.processor.declaration;

import com.google.auto.common.MoreElements;
import dev.preflight.policy.ContentKey;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A policy on an element: {@code @CrossOrigin} or {@code @SameOrigin} itself, or a reusable
 * annotation that leads to one of them.
 *
 * @param element the element
 * @param annotation the annotation on the element
 * @param declaration the policy, or nothing for {@code @SameOrigin}
 */
public record PolicyUse(
    Element element, AnnotationMirror annotation, Optional<PolicyDeclaration> declaration) {

  /** Whether the element is opted out of every policy. */
  public boolean isSameOrigin() {
    return declaration.isEmpty();
  }

  /** Whether the policy stands on the element itself and not on a reusable annotation. */
  public boolean isDirect() {
    return declaration.map(policy -> policy.annotation().equals(annotation)).orElse(true);
  }

  /** Returns the key of what the policy says; policies with equal keys are the same. */
  public String contentKey() {
    return declaration.map(policy -> ContentKey.of(policy.raw())).orElse(ContentKey.SAME_ORIGIN);
  }

  /**
   * Returns the name of the policy in logs: it is qualified, and methods that are overloaded are
   * told apart.
   */
  public String policyName() {
    if (!isDirect()) {
      return "@" + annotation.getAnnotationType().asElement();
    }
    if (element instanceof ExecutableElement method) {
      return MoreElements.asType(method.getEnclosingElement())
          + "."
          + (isOverloaded(method) ? method : method.getSimpleName());
    }
    return element.toString();
  }

  private static boolean isOverloaded(ExecutableElement method) {
    return ElementFilter.methodsIn(
            MoreElements.asType(method.getEnclosingElement()).getEnclosedElements())
        .stream()
        .anyMatch(
            other -> !other.equals(method) && other.getSimpleName().equals(method.getSimpleName()));
  }

  /** The annotation as people name it, for example {@code @StorefrontPolicy}. */
  public String annotationName() {
    return "@" + annotation.getAnnotationType().asElement().getSimpleName();
  }
}
