package dev.preflight.processor.resource;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.preflight.processor.declaration.PolicyFinder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the classes that sub-resource locators lead to. */
final class SubResources {
  private final Elements elements;
  private final PolicyFinder policies;
  private final Predicate<Element> isInSource;

  SubResources(Elements elements, PolicyFinder policies, Predicate<Element> isInSource) {
    this.elements = elements;
    this.policies = policies;
    this.isInSource = isInSource;
  }

  /**
   * Returns the class that a locator of another class leads to, if the return type identifies it:
   * it is concrete, has resource methods, and can be referenced by generated code.
   */
  Optional<TypeElement> of(TypeMirror returned, TypeElement user) {
    if (returned.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement type = MoreTypes.asTypeElement(returned);
    boolean known = JakartaRest.isConcrete(type) && hasMethods(type) && isNameable(type, user);
    return known && (!havePolicies(returned) || isCompiled(type))
        ? Optional.of(type)
        : Optional.empty();
  }

  /** Returns whether the type, a type argument or the bound of a type variable has policies. */
  boolean havePolicies(TypeMirror returned) {
    return havePolicies(returned, new HashSet<>());
  }

  // The bound of a type variable may refer to the variable itself.
  private boolean havePolicies(TypeMirror returned, Set<Element> variables) {
    return switch (returned.getKind()) {
      case DECLARED ->
          hasPolicies(MoreTypes.asTypeElement(returned))
              || MoreTypes.asDeclared(returned).getTypeArguments().stream()
                  .anyMatch(argument -> havePolicies(argument, variables));
      case TYPEVAR ->
          variables.add(MoreTypes.asTypeVariable(returned).asElement())
              && havePolicies(MoreTypes.asTypeVariable(returned).getUpperBound(), variables);
      case WILDCARD -> {
        TypeMirror bound = MoreTypes.asWildcard(returned).getExtendsBound();
        yield bound != null && havePolicies(bound, variables);
      }
      case INTERSECTION ->
          MoreTypes.asIntersection(returned).getBounds().stream()
              .anyMatch(bound -> havePolicies(bound, variables));
      default -> false;
    };
  }

  private boolean hasPolicies(TypeElement type) {
    return JakartaRest.lineage(type).stream()
        .flatMap(t -> Stream.concat(Stream.of(t), t.getEnclosedElements().stream()))
        .anyMatch(element -> policies.policyOn(element).isPresent());
  }

  private static boolean hasMethods(TypeElement type) {
    return JakartaRest.lineage(type).stream()
        .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
        .anyMatch(JakartaRest::isAnnotated);
  }

  // Its policies count only if the processor has seen the class: in this compilation, or when its
  // own module was compiled.
  private boolean isCompiled(TypeElement type) {
    return isInSource.test(type)
        || elements.getTypeElement(GeneratedNames.preflightOf(type, elements)) != null;
  }

  private static boolean isNameable(TypeElement type, TypeElement user) {
    boolean samePackage = MoreElements.getPackage(type).equals(MoreElements.getPackage(user));
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      boolean visible =
          samePackage
              ? !outer.getModifiers().contains(Modifier.PRIVATE)
              : outer.getModifiers().contains(Modifier.PUBLIC);
      if (!visible) {
        return false;
      }
    }
    return true;
  }
}
