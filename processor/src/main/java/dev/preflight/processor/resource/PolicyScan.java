package dev.preflight.processor.resource;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.preflight.processor.declaration.PolicyFinder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A first look at types, for modules without policies: their compilation must not become slower. It
 * sees no policy only where there is none.
 */
public final class PolicyScan {
  private final PolicyFinder finder;
  private final Map<String, Boolean> known = new HashMap<>();

  /** A scan that tells policies from other annotations by a finder. */
  public PolicyScan(PolicyFinder finder) {
    this.finder = finder;
  }

  /** Whether any of these types, or a type that they inherit from, may have a policy. */
  public boolean mayFindIn(Collection<? extends Element> types) {
    return types.stream().anyMatch(this::mayFindIn);
  }

  private boolean mayFindIn(Element element) {
    return element instanceof TypeElement type && mayFindInType(type);
  }

  private boolean mayFindInType(TypeElement type) {
    String name = type.getQualifiedName().toString();
    Boolean found = known.get(name);
    if (found == null) {
      known.put(name, false); // a nested type may inherit from the one around it
      found = mayCarry(type) || mayFindIn(type.getEnclosedElements()) || mayInherit(type);
      known.put(name, found);
    }
    return found;
  }

  private boolean mayCarry(TypeElement type) {
    return isSuspect(type) || type.getEnclosedElements().stream().anyMatch(this::isSuspect);
  }

  // An annotation that is not there yet may turn out to be a policy, and what a locator leads to
  // may have one.
  private boolean isSuspect(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().getKind() == TypeKind.ERROR
          || finder.isPolicyAnnotation(
              MoreElements.asType(annotation.getAnnotationType().asElement()))) {
        return true;
      }
    }
    return element.getKind() == ElementKind.METHOD
        && JakartaRest.pathOn(element).isPresent()
        && JakartaRest.httpMethodOn(element).isEmpty();
  }

  private boolean mayInherit(TypeElement type) {
    return mayFindInSupertype(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(this::mayFindInSupertype);
  }

  private boolean mayFindInSupertype(TypeMirror supertype) {
    return switch (supertype.getKind()) {
      case DECLARED -> mayFindIn(MoreTypes.asElement(supertype));
      case NONE -> false;
      default -> true;
    };
  }
}
