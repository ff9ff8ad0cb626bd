package dev.preflight.processor.resource;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds subclasses among the types of the compilation and among those in the package of the class,
 * because the compilation may cover only a part of the module.
 */
final class Subclasses {
  private final Supplier<Collection<TypeElement>> sources;

  /**
   * Creates a finder.
   *
   * @param sources supplies the top-level types of the compilation so far
   */
  Subclasses(Supplier<Collection<TypeElement>> sources) {
    this.sources = sources;
  }

  /** Returns the known concrete subclasses of a class. */
  Set<TypeElement> of(TypeElement type) {
    Set<TypeElement> subclasses = new LinkedHashSet<>();
    Stream.concat(
            sources.get().stream(),
            ElementFilter.typesIn(MoreElements.getPackage(type).getEnclosedElements()).stream())
        .flatMap(Subclasses::withNested)
        .filter(other -> !other.equals(type) && extend(other, type))
        .filter(JakartaRest::isConcrete)
        .forEach(subclasses::add);
    return subclasses;
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(Subclasses::withNested));
  }

  private static boolean extend(TypeElement type, TypeElement ancestor) {
    for (TypeMirror superclass = type.getSuperclass();
        superclass.getKind() == TypeKind.DECLARED;
        superclass = MoreTypes.asTypeElement(superclass).getSuperclass()) {
      if (MoreTypes.asTypeElement(superclass).equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
