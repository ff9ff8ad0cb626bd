package dev.preflight.edge.check;

import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgeRoute;
import java.util.Map;
import java.util.Optional;

/** Paths for templates, with values for their parameters. */
final class ExamplePaths {
  private final EdgePolicies policies;
  private final Map<String, String> values;

  /**
   * Creates example paths.
   *
   * @param values the values of parameters by name, for those that need a certain one
   */
  ExamplePaths(EdgePolicies policies, Map<String, String> values) {
    this.policies = policies;
    this.values = Map.copyOf(values);
  }

  /** Returns a path that leads to a route, or nothing if other routes hide all that were tried. */
  Optional<String> of(EdgeRoute route) {
    String path = route.example(name -> values.getOrDefault(name, ""));
    return policies.route(path).filter(route::equals).map(found -> path);
  }
}
