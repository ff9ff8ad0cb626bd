package dev.preflight.edge.export;

import static dev.preflight.edge.export.Yaml.object;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
import dev.preflight.edge.policies.PathPattern;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.Port;
import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes HTTPRoutes of the Kubernetes Gateway API 1.5 or later, with the CORS filter.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/guides/http-cors/">Gateway API: CORS</a>
 */
final class KubernetesFormat implements GatewayFormat {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "PUT", "PATCH", "POST", "DELETE", "OPTIONS", "TRACE", "CONNECT");
  private static final String ORIGIN =
      "https?://(?:\\*\\.)?(?:[a-zA-Z0-9-]+\\.)*[a-zA-Z0-9-]+(?::[0-9]{1,5})?";

  // A route has at most 16 rules and 128 matches, and a rule here at most 18 matches.
  private static final int MAX_RULES = 7;
  private static final int MAX_PATH = 1_024;
  private static final int MAX_LIST = 64;

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    List<GatewayRule> rules = new ArrayList<>(GatewayRule.of(policies, mode));
    GatewayRule.refuseConflicts(rules, "The Gateway API");
    // Paths that no method has. Their precedence is not defined for expressions.
    rules.removeIf(rule -> rule.route().methods().isEmpty());
    refuse(rules, mode);
    StringBuilder text =
        new StringBuilder(
            Comments.head(
                "HTTPRoutes for the gateway \"gateway\" and the service \"application\": change both"
                    + " names.",
                "Responses on paths that no method has get no CORS headers.",
                "Paths with parameters need an implementation with regular expressions.",
                "Checked against the model classes of the API and its documented matching; not run."));
    List<Object> converted = rules.stream().map(rule -> rule(rule, mode)).toList();
    for (int i = 0; i < converted.size(); i += MAX_RULES) {
      text.append(
          Yaml.write(
              object(
                  "apiVersion",
                  "gateway.networking.k8s.io/v1",
                  "kind",
                  "HTTPRoute",
                  "metadata",
                  object("name", "preflight-" + (i / MAX_RULES + 1)),
                  "spec",
                  object(
                      "parentRefs",
                      List.of(object("name", "gateway")),
                      "rules",
                      converted.subList(i, Math.min(converted.size(), i + MAX_RULES))))));
    }
    return Map.of("preflight-httproutes.yaml", text.toString());
  }

  private static void refuse(List<GatewayRule> rules, Mode mode) {
    String api = "The Gateway API ";
    GatewayRule.refuseEnforce(rules, mode, "The Gateway API");
    GatewayRule.refuse(
        rules,
        rule -> !rule.policy().expressions().isEmpty(),
        api + "has no regular expressions for origins.",
        "List the origins, or use subdomain patterns such as https://*.example.com.");
    GatewayRule.refuse(
        rules,
        rule -> rule.policy().hosts().stream().anyMatch(host -> host.port() instanceof Port.Any),
        api + "has no pattern for any port.",
        "List the ports.");
    GatewayRule.refuse(
        rules,
        rule -> !rule.policy().hosts().stream().allMatch(OriginPattern.Hosts::isWeb),
        api + "only knows origins with http and https.",
        "Answer requests of apps in the application: leave these paths out of the gateway.");
    GatewayRule.refuse(
        rules,
        rule -> !rule.policy().hosts().stream().allMatch(host -> host.text().matches(ORIGIN)),
        api + "has no origins with IPv6 addresses or underscores.",
        "Leave these paths out of the gateway.");
    GatewayRule.refuse(
        rules,
        rule -> rule.policy().allowedHeaders().contains("*"),
        api + "may repeat all requested headers for \"*\", Authorization included.",
        "List the headers in the policy.");
    GatewayRule.refuse(
        rules,
        rule -> !isLiteral(rule.route()) && plainRegex(rule.route()).length() > MAX_PATH,
        api + "allows paths of at most 1024 characters.",
        "Shorten the templates.");
    GatewayRule.refuse(
        rules,
        rule -> !METHODS.containsAll(rule.methods()),
        api + "only knows the methods of RFC 9110 and PATCH.",
        "Leave these paths out of the gateway.");
    GatewayRule.refuse(
        rules,
        rule -> !rule.policy().isClosed() && rule.policy().maxAge() < 1,
        api + "needs a maxAge of at least 1.",
        "Set maxAge = 1.");
    Set<EdgeRoute> ambiguous = ambiguous(rules);
    GatewayRule.refuse(
        rules,
        rule -> ambiguous.contains(rule.route()),
        api + "does not define which of two expressions for paths has precedence.",
        "Give these endpoints one policy, or paths that do not overlap.");
    GatewayRule.refuse(
        rules,
        rule ->
            rule.policy().hosts().size() > MAX_LIST
                || rule.policy().allowedHeaders().size() > MAX_LIST
                || rule.policy().exposedHeaders().size() > MAX_LIST,
        api + "allows at most 64 origins, and 64 headers.",
        "Use subdomain patterns, or fewer headers.");
  }

  private static Set<EdgeRoute> ambiguous(List<GatewayRule> rules) {
    List<EdgeRoute> routes =
        rules.stream()
            .map(GatewayRule::route)
            .filter(route -> !isLiteral(route))
            .distinct()
            .toList();
    Map<EdgeRoute, RegularLanguage> paths = new HashMap<>();
    routes.forEach(route -> paths.put(route, RegularLanguage.of(route.regex())));
    Set<EdgeRoute> ambiguous = new HashSet<>();
    paths.forEach(
        (one, these) ->
            paths.forEach(
                (other, those) -> {
                  boolean same =
                      one.methods().equals(other.methods()) && one.others().equals(other.others());
                  if (!same && !these.isDisjointFrom(those)) {
                    ambiguous.add(one);
                  }
                }));
    return ambiguous;
  }

  private static boolean isLiteral(EdgeRoute route) {
    return route.template().matches("[-A-Za-z0-9/._~]+");
  }

  private static Object rule(GatewayRule rule, Mode mode) {
    List<Object> matches = new ArrayList<>();
    for (Object path : paths(rule.route())) {
      for (String method : rule.methods().isEmpty() ? List.of("") : rule.methods()) {
        matches.add(match(path, rule.preflight(), method));
      }
    }
    Map<String, Object> converted = object("matches", matches);
    List<Object> filters = new ArrayList<>();
    if (!rule.policy().isClosed()) {
      filters.add(object("type", "CORS", "cors", cors(rule)));
    }
    if (mode == Mode.ALL && !rule.preflight() && rule.route().hasPolicy()) {
      filters.add(modifier(rule.policy()));
    }
    if (!filters.isEmpty()) {
      converted.put("filters", filters);
    }
    converted.put("backendRefs", List.of(object("name", "application", "port", 8080)));
    return converted;
  }

  private static Object match(Object path, boolean preflight, String method) {
    Map<String, Object> match = object("path", path);
    if (preflight) {
      match.put("method", "OPTIONS");
      if (!method.isEmpty()) {
        match.put(
            "headers", List.of(object("name", "Access-Control-Request-Method", "value", method)));
      }
    } else if (!method.isEmpty()) {
      match.put("method", method);
    }
    return match;
  }

  // Jakarta REST ignores a slash at the end.
  private static List<Object> paths(EdgeRoute route) {
    if (!isLiteral(route)) {
      return List.of(object("type", "RegularExpression", "value", plainRegex(route)));
    }
    Object exact = object("type", "Exact", "value", route.template());
    return route.template().endsWith("/")
        ? List.of(exact)
        : List.of(exact, object("type", "Exact", "value", route.template() + "/"));
  }

  // No rule could close the paths that servers read in different ways, so no rule opens them.
  private static String plainRegex(EdgeRoute route) {
    return RegularLanguage.of(route.regex()).and(PathPattern.PLAIN).regex();
  }

  private static Object cors(GatewayRule rule) {
    EdgePolicy policy = rule.policy();
    Map<String, Object> cors =
        object(
            "allowOrigins",
            policy.anyOrigin()
                ? List.of("*")
                : policy.hosts().stream().map(OriginPattern.Hosts::text).toList(),
            "allowCredentials",
            policy.credentials());
    if (rule.preflight()) {
      cors.put("allowMethods", rule.allowMethods());
      if (!policy.allowedHeaders().isEmpty()) {
        cors.put("allowHeaders", policy.allowedHeaders());
      }
    }
    if (!policy.exposedHeaders().isEmpty()) {
      cors.put("exposeHeaders", policy.exposedHeaders());
    }
    cors.put("maxAge", policy.maxAge());
    return cors;
  }

  private static Object modifier(EdgePolicy policy) {
    Map<String, Object> change = object();
    if (policy.isClosed()) {
      change.put("remove", ResponseHeader.CORS.stream().map(ResponseHeader::name).toList());
    } else if (!policy.anyOrigin()) {
      change.put("add", List.of(object("name", "Vary", "value", "Origin")));
    }
    return object("type", "ResponseHeaderModifier", "responseHeaderModifier", change);
  }
}
