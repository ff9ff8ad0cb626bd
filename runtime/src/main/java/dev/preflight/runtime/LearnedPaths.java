package dev.preflight.runtime;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths of a class that was compiled without the processor: known, and open to nobody. */
final class LearnedPaths {
  private LearnedPaths() {}

  /** Adds a method to the paths of its class. */
  static void add(Map<Class<?>, ResourcePaths> paths, Class<?> resourceClass, Method method) {
    Path root = findPath(resourceClass);
    Method annotated = annotatedMethod(resourceClass, method);
    if (root == null || annotated == null) {
      return; // a sub-resource: no path leads to it but through a locator
    }
    Path path = annotated.getAnnotation(Path.class);
    String template = path == null ? "" : path.value();
    ResourcePaths learned =
        paths.computeIfAbsent(resourceClass, key -> ResourcePaths.of(root.value(), null));
    String httpMethod = httpMethod(annotated);
    if (httpMethod == null) {
      learned.locator(template, null);
    } else {
      learned.method(httpMethod, template, null);
    }
  }

  private static @Nullable Path findPath(@Nullable Class<?> type) {
    if (type == null) {
      return null;
    }
    Path path = type.getAnnotation(Path.class);
    path = path != null ? path : findPath(type.getSuperclass());
    for (Class<?> implemented : type.getInterfaces()) {
      path = path != null ? path : findPath(implemented);
    }
    return path;
  }

  // Annotations on an interface or superclass count where the method itself has none.
  private static @Nullable Method annotatedMethod(@Nullable Class<?> type, Method method) {
    if (type == null) {
      return null;
    }
    try {
      Method own = type.getMethod(method.getName(), method.getParameterTypes());
      if (isAnnotated(own)) {
        return own;
      }
    } catch (NoSuchMethodException e) {
      return null;
    }
    Method inherited = annotatedMethod(type.getSuperclass(), method);
    for (Class<?> implemented : type.getInterfaces()) {
      inherited = inherited != null ? inherited : annotatedMethod(implemented, method);
    }
    return inherited;
  }

  private static boolean isAnnotated(Method method) {
    return method.isAnnotationPresent(Path.class) || httpMethod(method) != null;
  }

  private static @Nullable String httpMethod(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod designator = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (designator != null) {
        return designator.value();
      }
    }
    return null;
  }
}
