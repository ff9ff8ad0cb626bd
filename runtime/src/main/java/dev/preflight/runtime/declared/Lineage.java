package dev.preflight.runtime.declared;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The supertypes of a class. */
public final class Lineage {
  private Lineage() {}

  /** Returns the class, its superclasses and all their interfaces, without {@code Object}. */
  public static Set<Class<?>> of(Class<?> type) {
    Set<Class<?>> lineage = new LinkedHashSet<>();
    collect(type, lineage);
    return lineage;
  }

  /**
   * Returns the public methods that a class declares itself, as its author wrote them. Types in the
   * signatures of others may be missing at run time.
   */
  public static List<Method> methodsOf(Class<?> type) {
    try {
      return Stream.of(type.getMethods())
          .filter(method -> method.getDeclaringClass() == type && !method.isSynthetic())
          .toList();
    } catch (LinkageError missing) {
      return List.of(); // no implementation can call them either
    }
  }

  private static void collect(@Nullable Class<?> type, Set<Class<?>> lineage) {
    if (type != null && type != Object.class && lineage.add(type)) {
      collect(type.getSuperclass(), lineage);
      Stream.of(type.getInterfaces()).forEach(implemented -> collect(implemented, lineage));
    }
  }
}
