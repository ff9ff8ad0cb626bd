package dev.preflight.processor.round;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.preflight.processor.declaration.PolicyFinder;
import dev.preflight.processor.resource.JakartaRest;
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
 * A quick scan for policies, so that modules without policies compile as fast as before. It may
 * report a policy where there is none, but never misses one.
 */
public final class PolicyScan {
  private final PolicyFinder finder;

  /** The results of this round. In the next round, more may be known about the same type. */
  private final Map<TypeElement, Boolean> known = new HashMap<>();

  /** Creates a scan that recognizes policies with a finder. */
  public PolicyScan(PolicyFinder finder) {
    this.finder = finder;
  }

  /** Returns whether any of the types of a round, or one of their supertypes, may have a policy. */
  public boolean mayFindIn(Collection<? extends Element> types) {
    known.clear();
    return types.stream().anyMatch(this::mayFindInElement);
  }

  private boolean mayFindInElement(Element element) {
    return element instanceof TypeElement type && mayFindInType(type);
  }

  private boolean mayFindInType(TypeElement type) {
    Boolean found = known.get(type);
    if (found == null) {
      known.put(type, false); // a nested type may inherit from its enclosing type
      found =
          mayCarry(type)
              || type.getEnclosedElements().stream().anyMatch(this::mayFindInElement)
              || mayInherit(type);
      known.put(type, found);
    }
    return found;
  }

  private boolean mayCarry(TypeElement type) {
    return isSuspect(type) || type.getEnclosedElements().stream().anyMatch(this::isSuspect);
  }

  // An annotation that does not exist yet may turn out to be a policy, and the class that a locator
  // leads to may have one.
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
      case DECLARED -> mayFindInElement(MoreTypes.asElement(supertype));
      case NONE -> false;
      default -> true;
    };
  }
}
