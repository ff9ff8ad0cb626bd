package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.Path;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What the compiler learned of resource classes, of all modules on the class path. */
final class GeneratedResources {
  private static final Logger LOGGER = System.getLogger(GeneratedResources.class.getName());

  private final Map<Class<?>, PreflightResource> byClass = new HashMap<>();

  private GeneratedResources() {}

  /** Loads them by their service entries. */
  static GeneratedResources load() {
    GeneratedResources generated = new GeneratedResources();
    ClassLoader own = GeneratedResources.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    generated.addAll(own);
    // Where this class is shared by applications, only the context loader sees theirs.
    if (context != null && context != own) {
      generated.addAll(context);
    }
    LOGGER.log(Level.DEBUG, () -> "Policies compiled for " + generated.byClass.keySet());
    return generated;
  }

  private void addAll(ClassLoader loader) {
    for (PreflightResource resource : ServiceLoader.load(PreflightResource.class, loader)) {
      byClass.putIfAbsent(resource.resourceClass(), resource);
    }
  }

  /**
   * What is known of a class, or null. Subclasses that containers make have the resource class
   * above them; a subclass with a path of its own is another resource. A proxy that has its
   * interfaces only does not say what is behind it.
   */
  @Nullable PreflightResource of(Class<?> resourceClass) {
    for (Class<?> type = resourceClass; type != null; type = type.getSuperclass()) {
      PreflightResource known = byClass.get(type);
      if (known != null || type.isAnnotationPresent(Path.class)) {
        return known;
      }
    }
    return null;
  }

  /** Whether any policy refuses actual requests. */
  boolean enforces() {
    return byClass.values().stream().anyMatch(PreflightResource::enforces);
  }

  /** The policies of all classes. */
  List<CompiledPolicy> policies() {
    return byClass.values().stream().flatMap(known -> known.paths().policies()).toList();
  }

  /** A class below this one that has policies of its own, or null. */
  @Nullable Class<?> subclassOf(Class<?> type) {
    return byClass.keySet().stream()
        .filter(other -> other != type && type.isAssignableFrom(other))
        .findFirst()
        .orElse(null);
  }
}
