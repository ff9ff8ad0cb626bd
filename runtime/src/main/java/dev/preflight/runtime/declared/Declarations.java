package dev.preflight.runtime.declared;

import dev.preflight.PathPatterns;
import dev.preflight.policy.DeclaredContent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the declarations of classes. An instance serves one start of an application and caches the
 * reusable annotations that it has read.
 */
public final class Declarations {
  private final PolicyAnnotations policies = new PolicyAnnotations();
  private final Map<Class<?>, ClassFile> files = new HashMap<>();

  /** Creates a reader. */
  public Declarations() {}

  /** Returns the declarations of a class and its supertypes that are visible to reflection. */
  public Declaration visible(Class<?> type) {
    return read(Lineage.of(type), false);
  }

  /**
   * Returns all declarations of a class and its supertypes. Reusable annotations need no run-time
   * retention, so the class files are read as well.
   */
  public Declaration of(Class<?> type) {
    return read(Lineage.of(type), true);
  }

  /** Returns the declarations of a class that its superclass does not have. */
  public Declaration ofItself(Class<?> type) {
    Set<Class<?>> own = Lineage.of(type);
    if (type.getSuperclass() != null) {
      own.removeAll(Lineage.of(type.getSuperclass()));
    }
    return read(own, true);
  }

  /** Returns whether a compiler created the class. Containers create others at run time. */
  public boolean isFromFile(Class<?> type) {
    return ClassFile.exists(type);
  }

  private Declaration read(Set<Class<?>> types, boolean all) {
    DeclaredContent content = new DeclaredContent();
    boolean enforces = false;
    for (Class<?> type : types) {
      ClassFile file = all ? files.computeIfAbsent(type, ClassFile::of) : ClassFile.NONE;
      Set<Policy> ofClass = policies.on(type, file.ofClass(), type.getClassLoader());
      content.add(type.getName(), pathOn(type), null, keys(ofClass));
      enforces |= ofClass.stream().anyMatch(Policy::enforces);
      for (Method method : Lineage.methodsOf(type)) {
        Set<Policy> ofMethod = policies.on(method, file.ofMethod(method), type.getClassLoader());
        content.add(
            type.getName() + "#" + Signature.of(method),
            pathOn(method),
            httpMethodOn(method),
            keys(ofMethod));
        enforces |= ofMethod.stream().anyMatch(Policy::enforces);
      }
    }
    return new Declaration(content.key(), content.hasPolicy(), enforces);
  }

  private static Set<String> keys(Set<Policy> policies) {
    Set<String> keys = new HashSet<>();
    policies.forEach(policy -> keys.add(policy.key()));
    return keys;
  }

  private static @Nullable String pathOn(AnnotatedElement element) {
    PathPatterns patterns = element.getAnnotation(PathPatterns.class);
    if (patterns != null) {
      return DeclaredContent.patterns(List.of(patterns.value()), List.of(patterns.methods()));
    }
    Path path = element.getAnnotation(Path.class);
    return path == null ? null : path.value();
  }

  /**
   * Returns the HTTP method that an annotation on a Java method designates, or null if there is
   * none.
   */
  public static @Nullable String httpMethodOn(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod designator = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (designator != null) {
        return designator.value();
      }
    }
    return null;
  }
}
