package dev.preflight.runtime.reflect;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls public methods of optional dependencies. Returns null if a class or method is missing. */
public final class Reflection {
  private Reflection() {}

  /** Calls a method without parameters on an object. */
  public static @Nullable Object call(Object target, String method) {
    try {
      return target.getClass().getMethod(method).invoke(target);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
      return null;
    }
  }

  /**
   * Calls a static method whose only parameter is a class, given by name.
   *
   * @param loader the class loader that both classes are looked up with
   */
  public static @Nullable Object callStatic(
      @Nullable ClassLoader loader, String type, String method, String argument) {
    Class<?> owner = load(type, loader);
    Class<?> parameter = load(argument, loader);
    if (owner == null || parameter == null) {
      return null;
    }
    try {
      return owner.getMethod(method, Class.class).invoke(null, parameter);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException absent) {
      return null;
    }
  }

  /** Calls a method that returns a collection. The result is empty if the method is missing. */
  public static Collection<?> list(Object target, String method) {
    return call(target, method) instanceof Collection<?> list ? List.copyOf(list) : List.of();
  }

  /**
   * Loads a class with the context class loader, or with Preflight's class loader if that fails.
   */
  public static @Nullable Class<?> load(String name) {
    Class<?> type = load(name, Thread.currentThread().getContextClassLoader());
    return type == null ? load(name, Reflection.class.getClassLoader()) : type;
  }

  /** Loads a class with a class loader. */
  public static @Nullable Class<?> load(String name, @Nullable ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError absent) {
      return null;
    }
  }
}
