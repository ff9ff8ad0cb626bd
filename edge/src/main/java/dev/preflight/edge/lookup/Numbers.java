package dev.preflight.edge.lookup;

import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The numbers that stand for policies and routes in the tables, beginning with 1.
 *
 * @param policies the numbers of policies
 * @param routes the numbers of routes
 */
record Numbers(Map<EdgePolicy, Integer> policies, Map<EdgeRoute, Integer> routes) {

  Numbers(EdgePolicies all) {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
    all.policies().forEach(policy -> policies.put(policy, policies.size() + 1));
    all.routes().forEach(route -> routes.putIfAbsent(route, routes.size() + 1));
  }

  /** Returns the number of a policy, 0 if it is closed. */
  int of(EdgePolicy policy) {
    return policies.getOrDefault(policy, 0);
  }

  /** Returns the numbers of the policies for which a condition holds. */
  List<String> of(Predicate<EdgePolicy> condition) {
    List<String> these = new ArrayList<>();
    policies.forEach(
        (policy, number) -> {
          if (condition.test(policy)) {
            these.add("" + number);
          }
        });
    return these;
  }
}
