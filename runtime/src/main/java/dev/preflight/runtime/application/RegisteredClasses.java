package dev.preflight.runtime.application;

import jakarta.ws.rs.Path;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that an application has registered and that can serve requests. */
final class RegisteredClasses {
  private final Supplier<Set<Class<?>>> registered;
  private Set<Class<?>> classes = Set.of();

  /**
   * Creates the view.
   *
   * @param registered supplies the classes that are registered so far, including providers
   */
  RegisteredClasses(Supplier<Set<Class<?>>> registered) {
    this.registered = registered;
  }

  /** Reads the classes again, as more may have been registered, and returns them. */
  Set<Class<?>> read() {
    // An interface or abstract class serves no requests, but scanning may register it.
    classes =
        registered.get().stream()
            .filter(type -> !Modifier.isAbstract(type.getModifiers()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return classes;
  }

  /** Returns whether no class has been read. */
  boolean isEmpty() {
    return classes.isEmpty();
  }

  /** Returns whether the class is one of them. */
  boolean contains(Class<?> type) {
    return classes.contains(type);
  }

  /**
   * Returns whether another of them implements or extends the type. RESTEasy reports the class or
   * interface with the path, even if a subclass serves it.
   */
  boolean implement(Class<?> reported) {
    return classes.stream()
        .filter(type -> type != reported)
        .anyMatch(type -> reported.isAssignableFrom(type) || isProxyOf(reported, type));
  }

  private static boolean isProxyOf(Class<?> proxy, Class<?> type) {
    return Proxy.isProxyClass(proxy)
        && Stream.of(proxy.getInterfaces())
            .anyMatch(
                implemented ->
                    implemented.isAnnotationPresent(Path.class)
                        && implemented.isAssignableFrom(type));
  }
}
