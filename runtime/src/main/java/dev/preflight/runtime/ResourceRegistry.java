package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The resource classes of one application: those that are registered, and those that Jakarta REST
 * configures. The compiler's view of a class counts only where the application really has that
 * class, and classes that the compiler never saw are in the path table too: a path of theirs is not
 * answered by somebody else's policy.
 */
final class ResourceRegistry implements DynamicFeature {
  private final Map<Class<?>, PreflightResource> generated;
  private final Configuration configuration;
  private final Set<Class<?>> configured = new LinkedHashSet<>();
  private final Map<ResourceMethod, ResponsePolicy> policies = new ConcurrentHashMap<>();
  private volatile @Nullable PathTable table;

  /** A method as it is of one class; subclasses inherit it with policies of their own. */
  private record ResourceMethod(Class<?> resourceClass, Method method) {}

  /** A policy that may be missing, for a map that holds no null. */
  private record ResponsePolicy(@Nullable CompiledPolicy policy) {}

  ResourceRegistry(Map<Class<?>, PreflightResource> generated, Configuration configuration) {
    this.generated = generated;
    this.configuration = configuration;
  }

  @Override
  public void configure(ResourceInfo resourceInfo, FeatureContext context) {
    synchronized (configured) {
      if (resourceInfo.getResourceClass() != null
          && configured.add(resourceInfo.getResourceClass())) {
        table = null;
      }
    }
  }

  /** Whether the compiler knew the class. */
  boolean knows(Class<?> resourceClass) {
    return generatedFor(resourceClass) != null;
  }

  /** The policy of a resource method, or null if it has none. */
  @Nullable CompiledPolicy policyOf(Class<?> resourceClass, Method method) {
    return policies
        .computeIfAbsent(
            new ResourceMethod(resourceClass, method), key -> new ResponsePolicy(findPolicy(key)))
        .policy();
  }

  private @Nullable CompiledPolicy findPolicy(ResourceMethod key) {
    PreflightResource known = generatedFor(key.resourceClass());
    return known == null ? null : known.responseFilter().policyOf(Signature.of(key.method()));
  }

  // Proxies and subclasses that containers make have the resource class above them; a subclass
  // with a path of its own is another resource.
  private @Nullable PreflightResource generatedFor(Class<?> resourceClass) {
    for (Class<?> type = resourceClass; type != null; type = type.getSuperclass()) {
      PreflightResource known = generated.get(type);
      if (known != null || type.isAnnotationPresent(Path.class)) {
        return known;
      }
    }
    return null;
  }

  /** The table of all classes that are there by now. */
  PathTable table() {
    PathTable current = table;
    if (current == null) {
      // Not beside a class that is being added, or the table would be kept without it.
      synchronized (configured) {
        current = buildTable();
        table = current;
      }
    }
    return current;
  }

  private PathTable buildTable() {
    Set<Class<?>> classes = new LinkedHashSet<>(configured);
    classes.addAll(configuration.getClasses());
    configuration.getInstances().forEach(instance -> classes.add(instance.getClass()));
    PathTable.Builder builder = new PathTable.Builder();
    for (Class<?> type : classes) {
      PreflightResource known = generatedFor(type);
      if (known != null) {
        builder.add(known.paths(), known.applicationPolicy());
      } else {
        builder.add(LearnedPaths.of(type), null);
      }
    }
    return builder.build();
  }
}
