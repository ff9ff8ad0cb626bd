package dev.preflight.processor.inventory;

import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.resource.JakartaRest;
import javax.lang.model.element.ExecutableElement;

/**
 * The place where a policy is declared.
 *
 * @param element the annotated class or method, for example {@code com.acme.Orders.create}
 * @param annotation the annotation there, for example {@code @StorefrontPolicy}
 */
public record PolicySource(String element, String annotation) {

  static PolicySource of(PolicyUse use) {
    String element =
        use.element() instanceof ExecutableElement method
            ? JakartaRest.classOf(method).getQualifiedName() + "." + method.getSimpleName()
            : use.element().toString();
    return new PolicySource(element, use.annotationName());
  }
}
