package dev.preflight.processor.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What methods of resource classes inherit.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#annotationinheritance">Jakarta
 *     REST 3.6: annotation inheritance</a>
 */
final class Inheritance {
  private final Elements elements;

  Inheritance(Elements elements) {
    this.elements = elements;
  }

  /** The method itself if it is annotated, else the one it overrides that is. */
  Optional<ExecutableElement> annotatedDeclaration(ExecutableElement method, TypeElement type) {
    if (JakartaRest.isAnnotated(method)) {
      return Optional.of(method);
    }
    return overridden(method, type).filter(JakartaRest::isAnnotated).findFirst();
  }

  /**
   * Whether implementations may read different annotations: any annotation may switch inheritance
   * off (3.6), they ask supertypes in different orders, and not all of them look behind the class
   * that has the method.
   */
  boolean isUncertain(ExecutableElement method, TypeElement type) {
    if (JakartaRest.isAnnotated(method)) {
      return false;
    }
    List<ExecutableElement> annotated =
        overridden(method, type).filter(JakartaRest::isAnnotated).toList();
    long places = annotated.stream().map(JakartaRest::placeOf).distinct().count();
    return !annotated.isEmpty()
        && (places > 1
            || JakartaRest.hasAnyAnnotation(method)
            || !JakartaRest.isSubtype(
                JakartaRest.classOf(method), JakartaRest.classOf(annotated.get(0))));
  }

  /** The methods that a method of a class overrides, nearest first. */
  Stream<ExecutableElement> overridden(ExecutableElement method, TypeElement type) {
    return JakartaRest.lineage(type).stream()
        .flatMap(ancestor -> ElementFilter.methodsIn(ancestor.getEnclosedElements()).stream())
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .filter(other -> elements.overrides(method, other, type));
  }
}
