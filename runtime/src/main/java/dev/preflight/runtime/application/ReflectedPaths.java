package dev.preflight.runtime.application;

import dev.preflight.PathPatterns;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.declared.Declarations;
import dev.preflight.runtime.declared.Lineage;
import dev.preflight.runtime.resource.ResourcePaths;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paths of a class without generated code, by reflection. Implementations differ in which
 * annotations are inherited, so all of them count: an extra path is only compared with others, but
 * a missing path would be answered by the policy of another class.
 */
public final class ReflectedPaths {
  private ReflectedPaths() {}

  /**
   * Returns the paths of a root resource class, one for each path template that it may have. The
   * list is empty if it has none.
   *
   * @param policy the policy of all its methods, or null if it has none
   */
  static List<ResourcePaths> ofRoot(Class<?> type, @Nullable CompiledPolicy policy) {
    return Lineage.of(type).stream()
        .flatMap(ancestor -> Stream.ofNullable(ancestor.getAnnotation(Path.class)))
        .map(Path::value)
        .distinct()
        .map(template -> addMethods(ResourcePaths.of(template, policy), type, policy))
        .toList();
  }

  /** Returns whether the class or a supertype has a path template, or the class path patterns. */
  public static boolean isRoot(Class<?> type) {
    return type.isAnnotationPresent(PathPatterns.class)
        || Lineage.of(type).stream().anyMatch(ancestor -> ancestor.isAnnotationPresent(Path.class));
  }

  /** Returns the paths of a class that a locator leads to. */
  static ResourcePaths ofSubResource(Class<?> type, @Nullable CompiledPolicy policy) {
    return addMethods(ResourcePaths.ofSubResource(policy), type, policy);
  }

  /** Returns whether the class or a supertype has a resource method or locator. */
  public static boolean hasMethods(Class<?> type) {
    return Lineage.of(type).stream()
        .flatMap(ReflectedPaths::methodsOf)
        .anyMatch(ReflectedPaths::isAnnotated);
  }

  private static ResourcePaths addMethods(
      ResourcePaths paths, Class<?> type, @Nullable CompiledPolicy policy) {
    List<Method> annotated =
        Lineage.of(type).stream()
            .flatMap(ReflectedPaths::methodsOf)
            .filter(method -> !method.isBridge() && isAnnotated(method))
            .toList();
    if (!annotated.isEmpty()) {
      for (Method method : type.getMethods()) {
        if (!method.isBridge()) {
          annotated.stream()
              .filter(declared -> isDeclarationOf(declared, method))
              .forEach(declared -> add(paths, method, declared, policy));
        }
      }
    }
    return paths.of(type);
  }

  // Includes methods of any visibility, because a public method may inherit annotations from a
  // method that is not public.
  private static Stream<Method> methodsOf(Class<?> type) {
    try {
      return Stream.of(type.getDeclaredMethods());
    } catch (LinkageError missing) {
      return Lineage.methodsOf(type).stream();
    }
  }

  // Compares the number of parameters only, because generic parameter types differ.
  private static boolean isDeclarationOf(Method declared, Method method) {
    return declared.getName().equals(method.getName())
        && declared.getParameterCount() == method.getParameterCount();
  }

  private static void add(
      ResourcePaths paths, Method method, Method annotated, @Nullable CompiledPolicy policy) {
    Path path = annotated.getAnnotation(Path.class);
    String template = path == null ? "" : path.value().isEmpty() ? "/" : path.value();
    String httpMethod = Declarations.httpMethodOn(annotated);
    Class<?> returned = method.getReturnType();
    if (paths.has(template, httpMethod)) {
      return;
    }
    if (httpMethod != null) {
      paths.method(httpMethod, template, method.getName(), policy);
    } else if (isKnown(returned)) {
      paths.locator(template, method.getName(), policy, returned);
    } else {
      paths.locator(template, method.getName(), policy);
    }
  }

  // The returned object may be an instance of a subclass. An interface or abstract class does not
  // identify it.
  private static boolean isKnown(Class<?> returned) {
    return !returned.isPrimitive()
        && !Modifier.isAbstract(returned.getModifiers())
        && returned != Object.class
        && returned != Class.class;
  }

  private static boolean isAnnotated(Method method) {
    return method.isAnnotationPresent(Path.class) || Declarations.httpMethodOn(method) != null;
  }
}
