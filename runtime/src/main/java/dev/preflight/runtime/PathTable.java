package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which methods and policies stand on a path, found as Jakarta REST matches requests: first the
 * class, then the method. It decides on preflights and errors only; the response to a request that
 * was matched follows the method that the implementation matched.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#request_matching">Jakarta
 *     REST 3.7.2: request matching</a>
 */
final class PathTable {
  private final RouteIndex roots;
  private final Routing routing;
  private final Function<Class<?>, @Nullable RouteGroup> subResources;
  private final Map<Class<?>, Optional<RouteGroup>> knownSubResources = new ConcurrentHashMap<>();
  private final boolean hasLocators;
  private final @Nullable CompiledPolicy applicationPolicy;

  private PathTable(
      Builder builder, Routing routing, Function<Class<?>, @Nullable RouteGroup> subResources) {
    this.roots = RouteGroup.ofRoots(builder.classes, routing);
    this.hasLocators =
        builder.classes.stream()
            .flatMap(paths -> paths.entries().stream())
            .anyMatch(ResourcePaths.Entry::isLocator);
    this.routing = routing;
    this.subResources = subResources;
    // Of two modules' policies neither speaks for what belongs to none of them.
    this.applicationPolicy =
        builder.applicationPolicies.size() == 1
            ? builder.applicationPolicies.values().iterator().next()
            : null;
  }

  /** Whether any class leads to others. */
  boolean hasLocators() {
    return hasLocators;
  }

  /** The policy of paths that no class has, or null. */
  @Nullable CompiledPolicy applicationPolicy() {
    return applicationPolicy;
  }

  /** What stands on a path as {@link RequestPath} gives it, or null if no class has it. */
  @Nullable PathMatch match(String path) {
    PathMatch match;
    try {
      match =
          new PathMatcher(routing, this::subResource).match(roots, withoutMatrixParameters(path));
    } catch (StackOverflowError e) {
      // Some regular expressions in templates need a stack as deep as the path is long.
      return PathMatch.UNKNOWN;
    }
    return match == null || routing.isClear(path) ? match : match.closed();
  }

  private @Nullable RouteGroup subResource(Class<?> type) {
    return knownSubResources
        .computeIfAbsent(type, key -> Optional.ofNullable(subResources.apply(key)))
        .orElse(null);
  }

  private static String withoutMatrixParameters(String path) {
    if (path.indexOf(';') < 0) {
      return path;
    }
    StringBuilder stripped = new StringBuilder(path.length());
    boolean parameter = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      parameter = c == ';' || (parameter && c != '/');
      if (!parameter) {
        stripped.append(c);
      }
    }
    return stripped.toString();
  }

  /** Collects the classes of an application. */
  static final class Builder {
    private final List<ResourcePaths> classes = new ArrayList<>();
    private final Map<String, CompiledPolicy> applicationPolicies = new TreeMap<>();

    /** Adds a class and the policy that its module has for all resources, or null. */
    Builder add(ResourcePaths paths, @Nullable CompiledPolicy applicationPolicy) {
      classes.add(paths);
      if (applicationPolicy != null) {
        applicationPolicies.put(applicationPolicy.name(), applicationPolicy);
      }
      return this;
    }

    /**
     * The table of these classes.
     *
     * @param subResources what is below a class that a locator leads to, or null if that is not
     *     known
     */
    PathTable build(Routing routing, Function<Class<?>, @Nullable RouteGroup> subResources) {
      return new PathTable(this, routing, subResources);
    }
  }
}
