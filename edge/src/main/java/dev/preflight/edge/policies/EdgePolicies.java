package dev.preflight.edge.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The policies of an application. The first route that matches a path applies.
 *
 * @param base the path of the application, such as {@code /api}, or an empty string
 * @param routes the routes, those with precedence first
 * @param fallback the policy of responses on other paths below the base; their preflights are left
 *     to the application
 */
public record EdgePolicies(String base, List<EdgeRoute> routes, EdgePolicy fallback) {
  private static final Pattern GUARD = Pattern.compile(PathPattern.GUARD);

  /** Copies the routes. */
  public EdgePolicies {
    routes = List.copyOf(routes);
  }

  /** Returns the distinct policies that open something, in the order of the routes. */
  public List<EdgePolicy> policies() {
    return Stream.concat(routes.stream().flatMap(EdgePolicies::of), Stream.of(fallback))
        .filter(policy -> !policy.isClosed())
        .distinct()
        .toList();
  }

  private static Stream<EdgePolicy> of(EdgeRoute route) {
    return Stream.concat(route.methods().values().stream(), Stream.of(route.others()));
  }

  /** Returns whether a path is closed because servers could read it in different ways. */
  public static boolean isGuarded(String path) {
    return GUARD.matcher(path).find();
  }

  /** Returns the route of an encoded path without a query. */
  public Optional<EdgeRoute> route(String path) {
    return isGuarded(path)
        ? Optional.empty()
        : routes.stream().filter(route -> path.matches(route.regex())).findFirst();
  }

  /** Returns the routes whose paths or methods a reader may want to see first: all that open. */
  public List<EdgeRoute> openRoutes() {
    List<EdgeRoute> open = new ArrayList<>(routes);
    open.removeIf(route -> !route.isOpen());
    return open;
  }
}
