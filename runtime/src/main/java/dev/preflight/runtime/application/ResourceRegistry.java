package dev.preflight.runtime.application;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.configured.ConfiguredPolicies;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.resource.PreflightResource;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.routing.JaxRsImplementation;
import dev.preflight.runtime.routing.PathTable;
import dev.preflight.runtime.routing.RouteGroup;
import dev.preflight.runtime.template.UriTemplate;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The resource classes of one application: those that are registered and those that the
 * implementation reports. Classes without a policy are included in the path table, so that no
 * policy of another class applies to their paths.
 */
public final class ResourceRegistry {
  private final GeneratedResources generated;
  private final Mismatches mismatches;
  private final ConfiguredPolicies configured;
  private final JaxRsImplementation routing;
  private final RegisteredClasses registered;
  private final @Nullable CompiledPolicy applicationPolicy;
  private final StartupLine line;

  private final List<ResourcePaths> paths = new ArrayList<>();
  private final PathConflictCheck claims = new PathConflictCheck();
  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<Class<?>> told = new HashSet<>();
  private final Set<Class<?>> roots = ConcurrentHashMap.newKeySet();
  private final PolicyCollector policies;
  private boolean logged;
  private boolean started;
  private volatile @Nullable PathTable table;

  /**
   * Creates a registry.
   *
   * @param application the class of the application, or null if it is unknown
   * @param registered supplies the classes that the application has registered so far
   */
  public ResourceRegistry(
      GeneratedResources generated,
      Mismatches mismatches,
      ConfiguredPolicies configured,
      JaxRsImplementation routing,
      @Nullable Class<?> application,
      Supplier<Set<Class<?>>> registered) {
    this.generated = generated;
    this.mismatches = mismatches;
    this.configured = configured;
    this.routing = routing;
    this.registered = new RegisteredClasses(registered);
    this.policies = new PolicyCollector(generated);
    PreflightResource ofApplication = application == null ? null : generated.of(application);
    this.applicationPolicy = ofApplication == null ? null : ofApplication.paths().classPolicy();
    policies.add(applicationPolicy);
    this.line = new StartupLine(application, applicationPolicy, configured);
  }

  /**
   * Registers the class of a resource method while the application starts.
   *
   * @throws IllegalStateException if two classes declare the same path and method with different
   *     policies, or if policies that enforce are not in force
   * @throws InvalidOriginsException if configured origins break the rules
   */
  public synchronized void configure(ResourceInfo resourceInfo) {
    Class<?> reported = resourceInfo.getResourceClass();
    if (started || reported == null || !told.add(reported)) {
      return;
    }
    if (registered.isEmpty()) {
      addRegistered();
    }
    if (!registered.contains(reported)
        && (isServing(reported) || !registered.implement(reported))) {
      addRoot(reported);
    }
    check();
    mismatches.reportAtStart(enforces());
    // If one reported class is already registered, all of them are.
    if (!logged && (registered.contains(reported) || registered.implement(reported))) {
      logged = true;
      line.log(roots.size(), paths, policies);
    }
  }

  private void addRegistered() {
    registered.read().forEach(this::addRoot);
  }

  /**
   * Starts with the registered classes when the implementation reports none, as in a reload.
   *
   * @throws IllegalStateException if two classes declare the same path and method with different
   *     policies, or if policies that enforce are not in force
   * @throws InvalidOriginsException if configured origins break the rules
   */
  public synchronized void start() {
    addRegistered();
    check();
    mismatches.reportAtStart(enforces());
    table();
  }

  /**
   * Adds the classes of an application that is not started.
   *
   * @throws IllegalStateException if two classes declare the same path and method with different
   *     policies, or if declared policies are not in force
   * @throws InvalidOriginsException if configured origins break the rules
   */
  public synchronized void addClasses(Set<Class<?>> types) {
    types.forEach(this::addRoot);
    check();
    mismatches.refuse("");
  }

  private void check() {
    configured.add(policies.takeNew());
  }

  private void addRoot(Class<?> type) {
    if (started || !seen.add(type)) {
      return;
    }
    if (!ReflectedPaths.isRoot(type)) {
      return; // a provider, or a class that only locators lead to
    }
    PreflightResource known = generated.of(type);
    Class<?> resourceClass = known == null ? type : known.resourceClass();
    List<ResourcePaths> pathsOfType = pathsOf(type, known);
    addPaths(resourceClass, pathsOfType);
    policies.addAll(type, pathsOfType);
  }

  private List<ResourcePaths> pathsOf(Class<?> type, @Nullable PreflightResource known) {
    if (known == null) {
      // The class behind an interface or a proxy may have opted out of the application's policy.
      boolean unknown = applicationPolicy != null && GeneratedResources.isAbstract(type);
      return ReflectedPaths.ofRoot(type, unknown ? CompiledPolicy.SAME_ORIGIN : null);
    }
    if (known instanceof ClosedResource closed) {
      return ReflectedPaths.ofRoot(type, closed.policy());
    }
    ResourcePaths ofClass = known.paths().of(known.resourceClass());
    if (type != known.resourceClass()) {
      // A subclass may have methods that the compiler did not see.
      ofClass.withClosed(ReflectedPaths.ofSubResource(type, null));
    }
    return List.of(ofClass);
  }

  private void addPaths(Class<?> type, List<ResourcePaths> pathsOfType) {
    for (ResourcePaths each : pathsOfType) {
      UriTemplate template = each.template();
      if (template != null && routing.serves(each.implementations())) {
        roots.add(type);
        claims.add(type, each, template, routing);
        paths.add(each);
        table = null;
      }
    }
  }

  /** Returns whether requests reach the class without a locator. */
  public boolean isRoot(Class<?> resourceClass) {
    PreflightResource known = generated.of(resourceClass);
    return roots.contains(known == null ? resourceClass : known.resourceClass());
  }

  /**
   * Returns whether the class reported for a request is the class of the object whose method runs.
   */
  public boolean isServing(Class<?> reported) {
    return routing.reportsServingClass() && !GeneratedResources.isAbstract(reported);
  }

  /** Returns the paths of all classes that were added. */
  public List<ResourcePaths> paths() {
    return List.copyOf(paths);
  }

  /** Returns whether any policy refuses actual requests. */
  public boolean enforces() {
    return policies.enforces();
  }

  /**
   * Returns the default policy of the application, which applies if there is no nearer one, or
   * null.
   */
  public @Nullable CompiledPolicy applicationPolicy() {
    return applicationPolicy;
  }

  /** Returns the table of all classes that are known so far. */
  public PathTable table() {
    PathTable current = table;
    return current == null ? buildTable() : current;
  }

  // Synchronized: built while a class is being added, the table would miss that class.
  private synchronized PathTable buildTable() {
    PathTable current = table;
    if (current != null) {
      return current;
    }
    addRegistered();
    check();
    mismatches.reportLate();
    PathTable built = new PathTable(paths, applicationPolicy, routing, this::subResource);
    started = true;
    table = built;
    line.log(roots.size(), paths, policies);
    return built;
  }

  private RouteGroup subResource(Class<?> type) {
    PreflightResource known = generated.of(type);
    ResourcePaths below =
        known == null ? ReflectedPaths.ofSubResource(type, null) : known.paths().of(type);
    return RouteGroup.ofSubResource(below, routing);
  }
}
