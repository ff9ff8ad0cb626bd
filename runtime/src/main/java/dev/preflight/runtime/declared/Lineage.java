package dev.preflight.runtime.declared;

import java.util.LinkedHashSet;
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

  private static void collect(@Nullable Class<?> type, Set<Class<?>> lineage) {
    if (type != null && type != Object.class && lineage.add(type)) {
      collect(type.getSuperclass(), lineage);
      Stream.of(type.getInterfaces()).forEach(implemented -> collect(implemented, lineage));
    }
  }
}
