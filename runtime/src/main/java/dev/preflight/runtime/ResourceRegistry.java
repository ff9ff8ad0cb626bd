package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The resource classes of one application, as Jakarta REST configures them. The compiler's view of
 * a class counts only where the application really has that class, and classes that the compiler
 * never saw are in the path table too: a path of theirs is never answered by somebody else's
 * policy.
 */
final class ResourceRegistry implements DynamicFeature {
  private final Map<Class<?>, PreflightResource> generated;
  private final Map<Class<?>, ResourcePaths> paths = new ConcurrentHashMap<>();
  private final Map<Method, ResponsePolicy> policies = new ConcurrentHashMap<>();
  private volatile @Nullable PathTable table;

  /** A policy that may be missing, for a map that holds no null. */
  private record ResponsePolicy(@Nullable CompiledPolicy policy) {}

  ResourceRegistry(Map<Class<?>, PreflightResource> generated) {
    this.generated = generated;
  }

  @Override
  public void configure(ResourceInfo resourceInfo, FeatureContext context) {
    Class<?> resourceClass = resourceInfo.getResourceClass();
    Method method = resourceInfo.getResourceMethod();
    if (resourceClass == null || method == null) {
      return;
    }
    PreflightResource known = generatedFor(resourceClass);
    synchronized (paths) {
      if (known != null) {
        paths.putIfAbsent(resourceClass, known.paths());
      } else {
        LearnedPaths.add(paths, resourceClass, method);
      }
      table = null;
    }
  }

  /** Whether the compiler knew the class. */
  boolean knows(Class<?> resourceClass) {
    return generatedFor(resourceClass) != null;
  }

  /** The policy of a resource method, or null if it has none. */
  @Nullable CompiledPolicy policyOf(Class<?> resourceClass, Method method) {
    return policies
        .computeIfAbsent(method, key -> new ResponsePolicy(findPolicy(resourceClass, key)))
        .policy();
  }

  private @Nullable CompiledPolicy findPolicy(Class<?> resourceClass, Method method) {
    PreflightResource known = generatedFor(resourceClass);
    return known == null ? null : known.responseFilter().policyOf(Signature.of(method));
  }

  // Proxies and subclasses that containers make have the resource class above them.
  private @Nullable PreflightResource generatedFor(Class<?> resourceClass) {
    for (Class<?> type = resourceClass; type != null; type = type.getSuperclass()) {
      PreflightResource known = generated.get(type);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** The table of all classes that are configured by now. */
  PathTable table() {
    PathTable current = table;
    if (current == null) {
      synchronized (paths) {
        List<ResourcePaths> all = new ArrayList<>(paths.values());
        current = PathTable.of(all);
        table = current;
      }
    }
    return current;
  }
}
