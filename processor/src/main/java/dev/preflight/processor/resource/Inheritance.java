package dev.preflight.processor.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The annotations that methods of resource classes inherit.
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

  /** Returns the method itself if it is annotated, or the annotated method that it overrides. */
  Optional<ExecutableElement> annotatedDeclaration(ExecutableElement method, TypeElement type) {
    if (JakartaRest.isAnnotated(method)) {
      return Optional.of(method);
    }
    return overridden(method, type).filter(JakartaRest::isAnnotated).findFirst();
  }

  /**
   * Returns the reason why implementations may read different annotations, if there is one. Any
   * annotation may switch inheritance off (3.6), the order of interfaces is not specified, and some
   * implementations do not look beyond the class that declares the method.
   */
  Optional<Doubt> doubt(ExecutableElement method, TypeElement type) {
    List<ExecutableElement> annotated =
        JakartaRest.isAnnotated(method)
            ? List.of()
            : overridden(method, type).filter(JakartaRest::isAnnotated).toList();
    if (annotated.isEmpty()) {
      return Optional.empty();
    }
    ExecutableElement first = annotated.get(0);
    TypeElement owner = JakartaRest.classOf(first);
    List<String> repeated =
        JakartaRest.annotationsOn(method).stream()
            .filter(name -> !Implementations.inheritingBeside(name).equals(Implementations.ALL))
            .toList();
    if (!repeated.isEmpty()) {
      List<String> servedBy =
          Implementations.ALL.stream()
              .filter(
                  each ->
                      repeated.stream()
                          .allMatch(name -> Implementations.inheritingBeside(name).contains(each)))
              .toList();
      return Optional.of(new Doubt(Doubt.Kind.REPEATED, first, repeated, servedBy));
    }
    boolean several = annotated.stream().map(JakartaRest::placeOf).distinct().count() > 1;
    if (several && owner.getKind() == ElementKind.INTERFACE) {
      return Optional.of(
          new Doubt(
              Doubt.Kind.SEVERAL,
              first,
              List.of(),
              JakartaRest.names(type, owner)
                  ? List.of(Implementations.JERSEY, Implementations.CXF)
                  : List.of()));
    }
    return JakartaRest.isSubtype(JakartaRest.classOf(method), owner)
        ? Optional.empty()
        : Optional.of(
            new Doubt(
                Doubt.Kind.UNRELATED,
                first,
                List.of(),
                List.of(Implementations.RESTEASY, Implementations.CXF)));
  }

  /** Returns the methods that a method of a class overrides, nearest first. */
  Stream<ExecutableElement> overridden(ExecutableElement method, TypeElement type) {
    return JakartaRest.lineage(type).stream()
        .flatMap(ancestor -> ElementFilter.methodsIn(ancestor.getEnclosedElements()).stream())
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .filter(other -> elements.overrides(method, other, type));
  }
}
