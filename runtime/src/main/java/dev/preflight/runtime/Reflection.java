package dev.preflight.runtime;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls public methods of what may be on the class path. What is not there gives null. */
final class Reflection {
  private Reflection() {}

  /** Calls a method without parameters of an object's class. */
  static @Nullable Object call(Object target, String method) {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
      return null;
    }
  }

  /** Calls a static method with one parameter, a class that is named. */
  static @Nullable Object callStatic(String type, String method, String argument) {
    Class<?> owner = load(type);
    Class<?> parameter = load(argument);
    if (owner == null || parameter == null) {
      return null;
    }
    try {
      return owner.getMethod(method, Class.class).invoke(null, parameter);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
      return null;
    }
  }

  /** Calls a method that returns a collection; empty if there is none. */
  static Collection<?> list(Object target, String method) {
    return call(target, method) instanceof Collection<?> list ? List.copyOf(list) : List.of();
  }

  /** Loads a class by the context class loader, or else by that of Preflight. */
  static @Nullable Class<?> load(String name) {
    Class<?> type = load(name, Thread.currentThread().getContextClassLoader());
    return type == null ? load(name, Reflection.class.getClassLoader()) : type;
  }

  /** Loads a class by a class loader. */
  static @Nullable Class<?> load(String name, @Nullable ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError absent) {
      return null;
    }
  }
}
