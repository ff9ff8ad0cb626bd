package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.runtime.PathMatch.Below;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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
  private final Below outermost;

  /**
   * Creates a table.
   *
   * @param classes the paths of root resource classes
   * @param applicationPolicy the policy that applies where there is no nearer one, or null
   * @param subResources what is below a class that a locator leads to, or null if that is not known
   */
  PathTable(
      Collection<ResourcePaths> classes,
      @Nullable CompiledPolicy applicationPolicy,
      Routing routing,
      Function<Class<?>, @Nullable RouteGroup> subResources) {
    this.outermost = new Below(applicationPolicy, null, 0);
    this.roots = RouteGroup.ofRoots(classes, routing, outermost);
    this.hasLocators =
        classes.stream()
            .flatMap(paths -> paths.entries().stream())
            .anyMatch(ResourcePaths.Entry::isLocator);
    this.routing = routing;
    this.subResources = subResources;
  }

  /** Whether any class leads to others. */
  boolean hasLocators() {
    return hasLocators;
  }

  /** The policy of paths that no class has, or null. */
  @Nullable CompiledPolicy applicationPolicy() {
    return outermost.policy();
  }

  /** What stands on a path as {@link RequestPath} gives it, or null if no class has it. */
  @Nullable PathMatch match(String path) {
    PathMatch match;
    try {
      match =
          new PathMatcher(routing, this::subResource)
              .match(roots, withoutMatrixParameters(path), outermost);
    } catch (StackOverflowError | BoundedText.ExhaustedException e) {
      // Some regular expressions in templates need a stack as deep as the path is long, or years.
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
}
