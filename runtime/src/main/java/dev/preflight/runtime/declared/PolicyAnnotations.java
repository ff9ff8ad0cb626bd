package dev.preflight.runtime.declared;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the policies on an element, including those behind any number of reusable annotations. */
final class PolicyAnnotations {
  /** The policies of each reusable annotation. */
  private final Map<Class<?>, Set<Policy>> reusable = new HashMap<>();

  /**
   * Returns the policies on an element.
   *
   * @param invisible the names of annotations without run-time retention
   * @param loader the class loader for these annotations
   */
  Set<Policy> on(AnnotatedElement element, Set<String> invisible, @Nullable ClassLoader loader) {
    Set<Policy> policies = new LinkedHashSet<>();
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (annotation instanceof CrossOrigin crossOrigin) {
        policies.add(Policy.of(crossOrigin));
      } else if (annotation instanceof SameOrigin) {
        policies.add(Policy.SAME_ORIGIN);
      } else {
        policies.addAll(of(annotation.annotationType()));
      }
    }
    for (String name : invisible) {
      if (!isForeign(name)) {
        policies.addAll(of(name, loader));
      }
    }
    return policies;
  }

  private Set<Policy> of(String annotationType, @Nullable ClassLoader loader) {
    try {
      return of(Class.forName(annotationType, false, loader));
    } catch (ClassNotFoundException | LinkageError absent) {
      return Set.of(); // annotations that are only for tools are often absent at run time
    }
  }

  private Set<Policy> of(Class<?> annotationType) {
    if (isForeign(annotationType.getName())) {
      return Set.of();
    }
    Set<Policy> known = reusable.get(annotationType);
    if (known == null) {
      reusable.put(annotationType, Set.of()); // an annotation may refer to itself
      ClassFile file = ClassFile.of(annotationType);
      known = on(annotationType, file.ofClass(), annotationType.getClassLoader());
      reusable.put(annotationType, known);
    }
    return known;
  }

  // These annotations cannot carry a policy and are on almost every element.
  private static boolean isForeign(String name) {
    return name.startsWith("java.") || name.startsWith("jakarta.") || name.startsWith("kotlin.");
  }
}
