package dev.preflight.processor.round;

import com.google.auto.common.MoreTypes;
import com.google.auto.common.SuperficialValidation;
import dev.preflight.processor.resource.JakartaRest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The types of this compilation, to which messages can point. */
public final class SourceTypes {
  private final Elements elements;
  private final Set<String> rootNames = new HashSet<>();

  /** The types that are postponed to a later round. */
  private final Set<String> postponed = new TreeSet<>();

  public SourceTypes(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether the element is compiled from source. */
  public boolean contain(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() != null
        && !(outermost.getEnclosingElement() instanceof PackageElement)) {
      outermost = outermost.getEnclosingElement();
    }
    return outermost instanceof TypeElement type
        && rootNames.contains(type.getQualifiedName().toString());
  }

  /** Returns the top-level types of the compilation so far. */
  public Collection<TypeElement> all() {
    return rootNames.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
  }

  /** Postpones the types of a round to a later round. */
  public void postpone(Collection<? extends Element> rootElements) {
    ElementFilter.typesIn(rootElements).stream()
        .map(SourceTypes::nameOf)
        .forEach(
            name -> {
              rootNames.add(name);
              postponed.add(name);
            });
  }

  /**
   * Returns the types of a round, including nested ones, ordered by name. A type is postponed to a
   * later round if it refers to types that other processors have yet to generate, or inherits from
   * a type that does. If an annotation or an application is incomplete, all types are postponed,
   * because it may define a policy for them. (Older compilers do not show missing annotations.)
   *
   * @param last whether this is the last round, so that waiting for a missing annotation is useless
   */
  public List<TypeElement> ofRound(Collection<? extends Element> rootElements, boolean last) {
    Set<TypeElement> roots = new HashSet<>(ElementFilter.typesIn(rootElements));
    roots.forEach(type -> rootNames.add(type.getQualifiedName().toString()));
    postponed.stream().map(elements::getTypeElement).filter(Objects::nonNull).forEach(roots::add);
    postponed.clear();
    List<TypeElement> complete = new ArrayList<>();
    Map<TypeElement, Boolean> known = new HashMap<>();
    boolean missing =
        !last
            && roots.stream()
                .anyMatch(
                    root ->
                        hasUnknownAnnotation(root)
                            || (JakartaRest.isApplication(root) && !isComplete(root, known)));
    for (TypeElement root : roots) {
      if (!missing && isComplete(root, known)) {
        withNested(root).forEach(complete::add);
      } else {
        postponed.add(root.getQualifiedName().toString());
      }
    }
    complete.sort((a, b) -> nameOf(a).compareTo(nameOf(b)));
    return complete;
  }

  // Includes its supertypes in this compilation, because policies and methods are inherited from
  // them.
  private boolean isComplete(TypeElement type, Map<TypeElement, Boolean> known) {
    Boolean before = known.putIfAbsent(type, true);
    if (before != null) {
      return before;
    }
    boolean complete =
        SuperficialValidation.validateElement(type)
            && withNested(type)
                .flatMap(SourceTypes::supertypes)
                .filter(this::contain)
                .allMatch(supertype -> isComplete(supertype, known));
    known.put(type, complete);
    return complete;
  }

  private static Stream<TypeElement> supertypes(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(supertype -> supertype.getKind() == TypeKind.DECLARED)
        .map(MoreTypes::asTypeElement);
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .flatMap(SourceTypes::withNested));
  }

  // Checks a type, its methods and its nested types: all places where a policy may be declared.
  private static boolean hasUnknownAnnotation(Element element) {
    return element.getAnnotationMirrors().stream()
            .anyMatch(annotation -> annotation.getAnnotationType().getKind() == TypeKind.ERROR)
        || (element instanceof TypeElement type
            && type.getEnclosedElements().stream().anyMatch(SourceTypes::hasUnknownAnnotation));
  }

  private static String nameOf(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
