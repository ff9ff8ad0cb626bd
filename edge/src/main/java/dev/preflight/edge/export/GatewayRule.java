package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A rule for gateways that have a CORS feature for each route. The first rule that applies to a
 * request decides.
 *
 * @param route the paths
 * @param preflight whether the rule is for preflights; if not, it is for all other requests
 * @param methods the methods that preflights ask about, or of actual requests; any if empty
 * @param policy the policy, or {@link EdgePolicy#CLOSED}
 */
record GatewayRule(EdgeRoute route, boolean preflight, List<String> methods, EdgePolicy policy) {

  /** Returns the methods for {@code Access-Control-Allow-Methods}. */
  List<String> allowMethods() {
    return List.of(route.allowMethods(policy).split(", "));
  }

  /** Returns the rules of an application. Requests to which none applies are left alone. */
  static List<GatewayRule> of(EdgePolicies policies, Mode mode) {
    List<GatewayRule> rules = new ArrayList<>();
    for (EdgeRoute route : policies.routes()) {
      if (!route.hasPolicy()) {
        rules.add(new GatewayRule(route, true, List.of(), EdgePolicy.CLOSED));
        rules.add(new GatewayRule(route, false, List.of(), EdgePolicy.CLOSED));
        continue;
      }
      Map<EdgePolicy, List<String>> methods = new LinkedHashMap<>();
      route
          .methods()
          .forEach(
              (method, policy) ->
                  methods.computeIfAbsent(policy, key -> new ArrayList<>()).add(method));
      methods.forEach(
          (policy, names) -> {
            if (!policy.isClosed()) {
              rules.add(new GatewayRule(route, true, names, policy));
            }
          });
      rules.add(new GatewayRule(route, true, List.of(), EdgePolicy.CLOSED));
      if (mode == Mode.ALL) {
        methods.remove(route.others());
        methods.forEach((policy, names) -> rules.add(new GatewayRule(route, false, names, policy)));
        rules.add(new GatewayRule(route, false, List.of(), route.others()));
      }
    }
    return rules;
  }

  /** Returns the endpoints of all routes for which a condition holds, for messages. */
  static List<String> endpoints(List<GatewayRule> rules, Predicate<GatewayRule> condition) {
    return rules.stream()
        .filter(condition)
        .map(
            rule ->
                (rule.methods().isEmpty() ? "" : String.join(", ", rule.methods()) + " ")
                    + rule.route().template())
        .distinct()
        .toList();
  }

  /** Throws if rules need something that a gateway cannot do. */
  static void refuse(
      List<GatewayRule> rules, Predicate<GatewayRule> condition, String what, String fix) {
    List<String> endpoints = endpoints(rules, condition);
    if (!endpoints.isEmpty()) {
      throw new UnsupportedPolicyException(what, endpoints, fix);
    }
  }

  /** Refuses paths that two classes match, for formats that cannot close them. */
  static void refuseConflicts(List<GatewayRule> rules, String gateway) {
    refuse(
        rules,
        rule -> rule.route().isConflict(),
        gateway
            + " cannot close single paths, and two classes with different policies match these.",
        "Give the endpoints one policy, or paths that do not overlap.");
  }

  /** Refuses {@code enforce}, which gateways with a CORS feature do not have. */
  static void refuseEnforce(List<GatewayRule> rules, Mode mode, String gateway) {
    refuse(
        rules,
        rule -> mode == Mode.ALL && rule.policy().enforce(),
        gateway + " cannot refuse actual requests (enforce = true).",
        "Use --mode preflights: the application then refuses them itself.");
  }
}
