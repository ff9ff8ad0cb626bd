package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.HashSet;
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
  private static final Logger LOGGER = System.getLogger(ResourceRegistry.class.getName());

  private final GeneratedResources generated;
  private final Configuration configuration;
  private final Routing routing;
  private final PathTable.Builder classes = new PathTable.Builder();
  private final Claims claims = new Claims();
  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<Class<?>> roots = ConcurrentHashMap.newKeySet();
  private final Map<ResourceMethod, ResponsePolicy> policies = new ConcurrentHashMap<>();
  private volatile @Nullable PathTable table;

  /** A method as it is of one class; subclasses inherit it with policies of their own. */
  private record ResourceMethod(Class<?> resourceClass, Method method) {}

  /** A policy that may be missing, for a map that holds no null. */
  private record ResponsePolicy(@Nullable CompiledPolicy policy) {}

  ResourceRegistry(GeneratedResources generated, Configuration configuration, Routing routing) {
    this.generated = generated;
    this.configuration = configuration;
    this.routing = routing;
  }

  /**
   * Learns of a class while the application starts.
   *
   * @throws IllegalStateException if two classes claim a path and method, with different policies
   */
  @Override
  public synchronized void configure(ResourceInfo resourceInfo, FeatureContext context) {
    add(resourceInfo.getResourceClass());
  }

  // Beside a class that was compiled there may be a proxy of it, which is the same.
  private void add(@Nullable Class<?> type) {
    if (type == null || !seen.add(type)) {
      return;
    }
    PreflightResource known = generated.of(type);
    Class<?> resourceClass = known == null ? type : known.resourceClass();
    ResourcePaths paths = known == null ? LearnedPaths.of(type) : known.paths();
    UriTemplate template = paths.template();
    if (template != null && roots.add(resourceClass)) {
      claims.add(resourceClass, paths, template);
      classes.add(paths, known == null ? null : known.applicationPolicy());
      table = null;
    }
  }

  /** The policy of a resource method, or null if it has none. */
  @Nullable CompiledPolicy policyOf(Class<?> resourceClass, Method method) {
    return policies
        .computeIfAbsent(
            new ResourceMethod(resourceClass, method), key -> new ResponsePolicy(findPolicy(key)))
        .policy();
  }

  private @Nullable CompiledPolicy findPolicy(ResourceMethod key) {
    PreflightResource known = generated.of(key.resourceClass());
    return known == null ? null : known.responseFilter().policyOf(Signature.of(key.method()));
  }

  /** Whether requests come to the class without a locator. */
  boolean isRoot(Class<?> resourceClass) {
    PreflightResource known = generated.of(resourceClass);
    return roots.contains(known == null ? resourceClass : known.resourceClass());
  }

  /** The table of all classes that are there by now. */
  PathTable table() {
    PathTable current = table;
    return current == null ? buildTable() : current;
  }

  // Not beside a class that is being added, or the table would be kept without it.
  private synchronized PathTable buildTable() {
    configuration.getClasses().forEach(this::add);
    configuration.getInstances().forEach(instance -> add(instance.getClass()));
    PathTable built = classes.build(routing, this::subResource);
    table = built;
    return built;
  }

  /** What is below a class that a locator leads to, or null if that is not known. */
  private @Nullable RouteGroup subResource(Class<?> type) {
    Class<?> subclass = generated.subclassOf(type);
    if (subclass != null) {
      LOGGER.log(
          Level.WARNING,
          "Preflights below locators that return {0} are refused: it may be a {1}, which has"
              + " policies of its own",
          type.getName(),
          subclass.getName());
      return null;
    }
    PreflightResource known = generated.of(type);
    ResourcePaths paths = known == null ? LearnedPaths.of(type) : known.paths();
    return RouteGroup.ofSubResource(paths, routing);
  }
}
