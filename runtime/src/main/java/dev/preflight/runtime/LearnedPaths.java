package dev.preflight.runtime;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a class that was compiled without a policy: known, and open to nobody. Where
 * implementations differ in which annotations are inherited, all of them count: a path too many is
 * only closed, one too few would be answered by somebody else's policy.
 */
final class LearnedPaths {
  private LearnedPaths() {}

  /**
   * The paths of a root resource class, below each template that it may have; none if it has none.
   */
  static List<ResourcePaths> ofRoot(Class<?> type) {
    return lineage(type)
        .flatMap(ancestor -> Stream.ofNullable(ancestor.getAnnotation(Path.class)))
        .map(Path::value)
        .distinct()
        .map(template -> addMethods(ResourcePaths.of(template, null), type))
        .toList();
  }

  /** The paths of a class that a locator leads to. */
  static ResourcePaths ofSubResource(Class<?> type) {
    return addMethods(ResourcePaths.ofSubResource(null), type);
  }

  private static ResourcePaths addMethods(ResourcePaths paths, Class<?> type) {
    for (Method method : type.getMethods()) {
      if (!method.isBridge()) {
        lineage(type)
            .flatMap(ancestor -> Stream.of(ancestor.getDeclaredMethods()))
            .filter(declared -> isDeclarationOf(declared, method))
            .filter(LearnedPaths::isAnnotated)
            .forEach(annotated -> add(paths, method, annotated));
      }
    }
    return paths.of(type);
  }

  // Parameters are compared by number, because generic ones differ.
  private static boolean isDeclarationOf(Method declared, Method method) {
    return declared.getName().equals(method.getName())
        && declared.getParameterCount() == method.getParameterCount()
        && !declared.isBridge();
  }

  private static void add(ResourcePaths paths, Method method, Method annotated) {
    Path path = annotated.getAnnotation(Path.class);
    String template = path == null ? "" : path.value().isEmpty() ? "/" : path.value();
    String httpMethod = httpMethod(annotated);
    Class<?> returned = method.getReturnType();
    if (paths.has(template, httpMethod)) {
      return;
    }
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

  private static Stream<Class<?>> lineage(Class<?> type) {
    Set<Class<?>> lineage = new LinkedHashSet<>();
    collect(type, lineage);
    return lineage.stream();
  }

  private static void collect(@Nullable Class<?> type, Set<Class<?>> lineage) {
    if (type != null && type != Object.class && lineage.add(type)) {
      collect(type.getSuperclass(), lineage);
      Stream.of(type.getInterfaces()).forEach(implemented -> collect(implemented, lineage));
    }
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
