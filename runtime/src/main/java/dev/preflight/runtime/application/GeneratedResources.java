package dev.preflight.runtime.application;

import dev.preflight.runtime.declared.Declaration;
import dev.preflight.runtime.declared.Declarations;
import dev.preflight.runtime.resource.PreflightResource;
import jakarta.ws.rs.Path;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated class of a resource class by its name and compares it with the declarations
 * of the class. If they differ, the class is closed and reported.
 */
public final class GeneratedResources {
  private final Map<Class<?>, Optional<PreflightResource>> known = new ConcurrentHashMap<>();
  private final Declarations declarations = new Declarations();
  private final Mismatches mismatches;

  /**
   * Creates a finder.
   *
   * @param mismatches receives each class whose policies are declared but not in force
   */
  public GeneratedResources(Mismatches mismatches) {
    this.mismatches = mismatches;
  }

  /**
   * Returns the policies of a class, or null if it declares none. A subclass that a container
   * creates has the policies of its superclass.
   */
  public @Nullable PreflightResource of(Class<?> resourceClass) {
    Optional<PreflightResource> found = known.get(resourceClass);
    return (found == null ? find(resourceClass) : found).orElse(null);
  }

  /**
   * Returns whether the type does not identify the resource class of its instances: an interface,
   * an abstract class or a proxy.
   */
  public static boolean isAbstract(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers()) || Proxy.isProxyClass(type);
  }

  private synchronized Optional<PreflightResource> find(Class<?> resourceClass) {
    Optional<PreflightResource> before = known.get(resourceClass);
    if (before == null) {
      before = Optional.ofNullable(search(resourceClass));
      known.put(resourceClass, before);
    }
    return before;
  }

  private @Nullable PreflightResource search(Class<?> resourceClass) {
    if (isAbstract(resourceClass)) {
      return unknown(resourceClass);
    }
    for (Class<?> type = resourceClass;
        type != null && type.getClassLoader() != null;
        type = type.getSuperclass()) {
      PreflightResource generated;
      try {
        generated = GeneratedClass.load(type);
      } catch (GeneratedClass.UnusableException e) {
        return close(type, e.reason(), declarations.of(type).enforces());
      }
      if (generated != null) {
        return agreeing(type, generated);
      }
      boolean ofCompiler = declarations.isFromFile(type);
      if (ofCompiler && declarations.ofItself(type).hasPolicy()) {
        return close(resourceClass, missing(type), declarations.of(type).enforces());
      }
      // A subclass with its own path is another resource.
      if (ofCompiler && type.isAnnotationPresent(Path.class)) {
        return null;
      }
    }
    return resourceClass.getClassLoader() == null ? null : unknown(resourceClass);
  }

  // For types without a compiled class: an interface, a lambda, or a proxy of interfaces only.
  private @Nullable PreflightResource unknown(Class<?> type) {
    Declaration declared = declarations.of(type);
    return declared.hasPolicy()
        ? close(type, Mismatch.Cause.IMPLEMENTATION_UNKNOWN, declared.enforces())
        : null;
  }

  private PreflightResource agreeing(Class<?> type, PreflightResource generated) {
    if (generated.contentKey().equals(declarations.visible(type).key())) {
      return generated;
    }
    Declaration declared = declarations.of(type);
    if (generated.contentKey().equals(declared.key())) {
      return generated;
    }
    return close(
        type,
        declared.hasPolicy() ? Mismatch.Cause.OUTDATED : Mismatch.Cause.NOT_ANNOTATED,
        declared.enforces() || generated.enforces());
  }

  private static Mismatch.Cause missing(Class<?> type) {
    if (type.isLocalClass() || type.isAnonymousClass()) {
      return Mismatch.Cause.LOCAL_CLASS;
    }
    return GeneratedClass.isOfOtherVersion(type)
        ? Mismatch.Cause.OTHER_VERSION
        : Mismatch.Cause.NOT_GENERATED;
  }

  private PreflightResource close(Class<?> type, Mismatch.Cause cause, boolean enforces) {
    mismatches.add(new Mismatch(type, cause, enforces));
    return new ClosedResource(type, enforces);
  }
}
