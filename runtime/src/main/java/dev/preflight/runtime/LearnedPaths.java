package dev.preflight.runtime;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** The paths of a class that was compiled without a policy: known, and open to nobody. */
final class LearnedPaths {
  private LearnedPaths() {}

  /** The paths of a class; one without a path template is below locators only. */
  static ResourcePaths of(Class<?> resourceClass) {
    Path root = findPath(resourceClass);
    ResourcePaths paths =
        root == null ? ResourcePaths.ofSubResource(null) : ResourcePaths.of(root.value(), null);
    for (Method method : resourceClass.getMethods()) {
      Method annotated = findAnnotated(resourceClass, method);
      if (annotated != null) {
        add(paths, method, annotated);
      }
    }
    return paths;
  }

  private static void add(ResourcePaths paths, Method method, Method annotated) {
    Path path = annotated.getAnnotation(Path.class);
    String template = path == null ? "" : path.value().isEmpty() ? "/" : path.value();
    String httpMethod = httpMethod(annotated);
    Class<?> returned = method.getReturnType();
    if (httpMethod != null) {
      paths.method(httpMethod, template, method.getName(), null);
    } else if (isKnown(returned)) {
      paths.locator(template, method.getName(), null, returned);
    } else {
      paths.locator(template, method.getName(), null);
    }
  }

  // What a locator returns may be of a subclass; an interface or abstract class says too little.
  private static boolean isKnown(Class<?> returned) {
    return !returned.isPrimitive()
        && !Modifier.isAbstract(returned.getModifiers())
        && returned != Object.class
        && returned != Class.class;
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

  // Annotations on an interface or superclass count where the method itself has none. Parameters
  // are compared by number, because generic ones differ there; a path too many is only closed.
  private static @Nullable Method findAnnotated(@Nullable Class<?> type, Method method) {
    if (type == null) {
      return null;
    }
    if (isAnnotated(method)) {
      return method;
    }
    for (Method own : type.getDeclaredMethods()) {
      if (own.getName().equals(method.getName())
          && own.getParameterCount() == method.getParameterCount()
          && isAnnotated(own)) {
        return own;
      }
    }
    Method inherited = findAnnotated(type.getSuperclass(), method);
    for (Class<?> implemented : type.getInterfaces()) {
      inherited = inherited != null ? inherited : findAnnotated(implemented, method);
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
