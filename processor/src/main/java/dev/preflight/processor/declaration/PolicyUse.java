package dev.preflight.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

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

  /** The annotation as people name it, for example {@code @StorefrontPolicy}. */
  public String annotationName() {
    return "@" + annotation.getAnnotationType().asElement().getSimpleName();
  }
}
