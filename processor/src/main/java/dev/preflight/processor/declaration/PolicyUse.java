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

  /** Returns whether the element is opted out of every policy. */
  public boolean isSameOrigin() {
    return declaration.isEmpty();
  }

  /**
   * Returns whether the policy is declared on the element itself and not on a reusable annotation.
   */
  public boolean isDirect() {
    return declaration.map(policy -> policy.annotation().equals(annotation)).orElse(true);
  }

  /** Returns the key of the policy's content. Policies with equal keys are the same. */
  public String contentKey() {
    return declaration.map(policy -> ContentKey.of(policy.raw())).orElse(ContentKey.SAME_ORIGIN);
  }

  /**
   * Returns the name of the policy in logs. It is qualified, and overloaded methods include their
   * parameters.
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

  /** Returns a readable name of the annotation, for example {@code @StorefrontPolicy}. */
  public String annotationName() {
    return "@" + annotation.getAnnotationType().asElement().getSimpleName();
  }
}
