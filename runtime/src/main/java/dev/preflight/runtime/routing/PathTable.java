package dev.preflight.runtime.routing;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.routing.PathMatch.Below;
import dev.preflight.runtime.template.BoundedText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods and policies of a path the way Jakarta REST matches requests: first the class,
 * then the method. The table decides on preflights and errors only. The response to a matched
 * request follows the method that the implementation has selected.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#request_matching">Jakarta
 *     REST 3.7.2: request matching</a>
 */
public final class PathTable {
  private final RouteIndex roots;
  private final JaxRsImplementation routing;
  private final Function<Class<?>, @Nullable RouteGroup> subResources;
  private final Map<Class<?>, Optional<RouteGroup>> knownSubResources = new ConcurrentHashMap<>();
  private final boolean hasLocators;
  private final Below outermost;

  /**
   * Creates a table.
   *
   * @param classes the paths of root resource classes
   * @param applicationPolicy the policy that applies if there is no nearer one, or null
   * @param subResources returns the paths below a class that a locator leads to, or null if they
   *     are unknown
   */
  public PathTable(
      Collection<ResourcePaths> classes,
      @Nullable CompiledPolicy applicationPolicy,
      JaxRsImplementation routing,
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

  /** Returns whether any class has a locator. */
  public boolean hasLocators() {
    return hasLocators;
  }

  /** Returns the policy of paths that belong to no class, or null. */
  public @Nullable CompiledPolicy applicationPolicy() {
    return outermost.policy();
  }

  /**
   * Returns the match for a path from {@link RequestPath}, or null if the path belongs to no class.
   */
  public @Nullable PathMatch match(String path) {
    PathMatch match;
    try {
      match =
          new PathMatcher(routing, this::subResource)
              .match(roots, withoutMatrixParameters(path), outermost);
    } catch (StackOverflowError | BoundedText.ExhaustedException e) {
      // Some regular expressions in templates need a stack as deep as the path is long, or years of
      // time.
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
