package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  private final Supplier<Stream<Class<?>>> registered;
  private final Routing routing;
  private final ConfiguredPolicies configured;
  private final PathTable.Builder classes = new PathTable.Builder();
  private final Claims claims = new Claims();
  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<Class<?>> roots = ConcurrentHashMap.newKeySet();
  private boolean started;
  private volatile @Nullable PathTable table;

  /**
   * A registry.
   *
   * @param registered the classes that the application has registered by now
   */
  ResourceRegistry(
      GeneratedResources generated,
      Supplier<Stream<Class<?>>> registered,
      Routing routing,
      ConfiguredPolicies configured) {
    this.generated = generated;
    this.registered = registered;
    this.routing = routing;
    this.configured = configured;
  }

  /**
   * Learns of a class while the application starts.
   *
   * @throws IllegalStateException if two classes claim a path and method, with different policies
   * @throws InvalidOriginsException if configured origins break the rules
   */
  @Override
  public synchronized void configure(ResourceInfo resourceInfo, FeatureContext context) {
    add(resourceInfo.getResourceClass());
  }

  /** Adds a class; beside one that was compiled there may be a proxy of it, which is the same. */
  synchronized void add(@Nullable Class<?> type) {
    // Some implementations tell of sub-resource classes, too, when a request comes to them first.
    if (type == null || started || !seen.add(type)) {
      return;
    }
    PreflightResource known = generated.of(type);
    if (known == null) {
      LearnedPaths.ofRoot(type).forEach(paths -> addRoot(type, paths, null));
    } else {
      ResourcePaths paths = known.paths().of(known.resourceClass());
      if (type != known.resourceClass()) {
        // A subclass may have methods that the compiler did not see.
        paths.withClosed(LearnedPaths.ofSubResource(type));
      }
      addRoot(known.resourceClass(), paths, known.applicationPolicy());
      addConfigured(known.resourceClass());
    }
  }

  private void addRoot(
      Class<?> type, ResourcePaths paths, @Nullable CompiledPolicy applicationPolicy) {
    UriTemplate template = paths.template();
    if (template != null) {
      roots.add(type);
      claims.add(type, paths, template);
      classes.add(paths, applicationPolicy);
      table = null;
    }
  }

  private void addConfigured(Class<?> resourceClass) {
    Set<CompiledPolicy> policies = new LinkedHashSet<>();
    collectPolicies(resourceClass, policies, new HashSet<>());
    if (policies.stream().anyMatch(policy -> policy.written() != null)) {
      // If one class has a mistake in its configuration, those of the others are told with it.
      configured.add(policies, generated::policies);
    }
  }

  // Implementations tell of root classes only; what is below locators is known from these.
  private void collectPolicies(Class<?> type, Set<CompiledPolicy> policies, Set<Class<?>> done) {
    PreflightResource known = generated.of(type);
    if (done.add(type) && known != null) {
      ResourcePaths paths = known.paths();
      paths.policies().forEach(policies::add);
      Optional.ofNullable(known.applicationPolicy()).ifPresent(policies::add);
      for (ResourcePaths.Entry entry : paths.entries()) {
        if (entry.subResource() != null) {
          collectPolicies(entry.subResource(), policies, done);
        }
      }
    }
  }

  /** Whether requests come to the class without a locator. */
  boolean isRoot(Class<?> resourceClass) {
    PreflightResource known = generated.of(resourceClass);
    return roots.contains(known == null ? resourceClass : known.resourceClass());
  }

  /** Whether any policy refuses actual requests, too. */
  boolean enforces() {
    return generated.enforces();
  }

  /** The table of all classes that are there by now. */
  PathTable table() {
    PathTable current = table;
    return current == null ? buildTable() : current;
  }

  // Not beside a class that is being added, or the table would be kept without it.
  private synchronized PathTable buildTable() {
    registered.get().forEach(this::add);
    PathTable built = classes.build(routing, this::subResource);
    started = true;
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
    ResourcePaths paths =
        known == null
            ? LearnedPaths.ofSubResource(type)
            : known.paths().of(type).belowLocator(known.applicationPolicy());
    return RouteGroup.ofSubResource(paths, routing);
  }
}
