package dev.preflight.runtime.declared;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the supertypes of a class. */
public final class Lineage {
  private Lineage() {}

  /** Returns the class, its superclasses and all their interfaces, without {@code Object}. */
  public static Set<Class<?>> of(Class<?> type) {
    Set<Class<?>> lineage = new LinkedHashSet<>();
    collect(type, lineage);
    return lineage;
  }

  /**
   * Returns the public methods that a class itself declares in its source. The list is empty if a
   * type in a signature is missing at run time.
   */
  public static List<Method> methodsOf(Class<?> type) {
    try {
      return Stream.of(type.getMethods())
          .filter(method -> method.getDeclaringClass() == type && !method.isSynthetic())
          .toList();
    } catch (LinkageError missing) {
      return List.of(); // implementations cannot call the methods either
    }
  }

  private static void collect(@Nullable Class<?> type, Set<Class<?>> lineage) {
    if (type != null && type != Object.class && lineage.add(type)) {
      collect(type.getSuperclass(), lineage);
      Stream.of(type.getInterfaces()).forEach(implemented -> collect(implemented, lineage));
    }
  }
}
