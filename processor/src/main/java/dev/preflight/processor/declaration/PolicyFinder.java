package dev.preflight.processor.declaration;

import com.google.auto.common.MoreElements;
import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the policies on an element, including those behind any number of reusable annotations. */
public final class PolicyFinder {
  private static final String CROSS_ORIGIN = CrossOrigin.class.getCanonicalName();
  private static final String SAME_ORIGIN = SameOrigin.class.getCanonicalName();

  // A cache, because the same annotation types are looked up many times.
  private final Map<String, Boolean> policyAnnotations = new HashMap<>();

  /** Clears the cache: other processors may have generated annotations since the last round. */
  public void startRound() {
    policyAnnotations.clear();
  }

  /** Returns every policy on the element. More than one is a conflict. */
  public List<PolicyUse> policiesOn(Element element) {
    List<PolicyUse> uses = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isPolicyAnnotation(typeOf(annotation))) {
        collect(element, annotation, element, annotation, new LinkedHashSet<>(), uses);
      }
    }
    return uses;
  }

  /**
   * Returns the policy on the element. If there are several, returns the first; another class
   * reports the conflict.
   */
  public Optional<PolicyUse> policyOn(Element element) {
    return policiesOn(element).stream().findFirst();
  }

  /**
   * Returns whether the annotation type is {@code @CrossOrigin}, {@code @SameOrigin} or leads to
   * one of them.
   */
  public boolean isPolicyAnnotation(TypeElement type) {
    return leadsToPolicy(type, new LinkedHashSet<>());
  }

  /**
   * Returns the cycle of reusable annotations that leads from an annotation type back to itself, or
   * an empty list.
   */
  public List<TypeElement> cycleThrough(TypeElement annotationType) {
    Set<TypeElement> path = new LinkedHashSet<>();
    return findCycle(annotationType, annotationType, path) ? List.copyOf(path) : List.of();
  }

  private boolean findCycle(TypeElement start, TypeElement type, Set<TypeElement> path) {
    if (!path.add(type)) {
      return false;
    }
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      TypeElement next = typeOf(annotation);
      if (isForeign(next)) {
        continue;
      }
      if (next.equals(start) || findCycle(start, next, path)) {
        return true;
      }
    }
    path.remove(type);
    return false;
  }

  private boolean leadsToPolicy(TypeElement type, Set<TypeElement> path) {
    String name = type.getQualifiedName().toString();
    if (name.equals(CROSS_ORIGIN) || name.equals(SAME_ORIGIN)) {
      return true;
    }
    if (isForeign(type) || !path.add(type)) {
      return false;
    }
    Boolean known = policyAnnotations.get(name);
    if (known == null) {
      known =
          type.getAnnotationMirrors().stream()
              .anyMatch(annotation -> leadsToPolicy(typeOf(annotation), path));
      policyAnnotations.put(name, known);
    }
    return known;
  }

  private void collect(
      Element element,
      AnnotationMirror use,
      Element holder,
      AnnotationMirror annotation,
      Set<TypeElement> path,
      List<PolicyUse> uses) {
    TypeElement type = typeOf(annotation);
    String name = type.getQualifiedName().toString();
    if (name.equals(CROSS_ORIGIN)) {
      DeclarationReader.read(holder, annotation)
          .ifPresent(policy -> uses.add(new PolicyUse(element, use, Optional.of(policy))));
    } else if (name.equals(SAME_ORIGIN)) {
      uses.add(new PolicyUse(element, use, Optional.empty()));
    } else if (!isForeign(type) && path.add(type)) {
      for (AnnotationMirror next : type.getAnnotationMirrors()) {
        collect(element, use, type, next, path, uses);
      }
    }
  }

  // These annotations cannot carry a policy and are on almost every element.
  private static boolean isForeign(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jakarta.") || name.startsWith("kotlin.");
  }

  private static TypeElement typeOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement());
  }
}
