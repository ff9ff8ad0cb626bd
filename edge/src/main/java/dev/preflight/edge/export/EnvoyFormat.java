package dev.preflight.edge.export;

import static dev.preflight.edge.export.Yaml.object;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.PathPattern;
import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a route configuration for Envoy, with the CORS filter's configuration for each route.
 *
 * @see <a
 *     href="https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/filters/http/cors/v3/cors.proto">Envoy:
 *     CORS</a>
 */
final class EnvoyFormat implements GatewayFormat {
  static final String CLUSTER = "application";

  private static final String FILTER = "envoy.filters.http.cors";
  private static final String TYPE =
      "type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy";

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    List<GatewayRule> rules = GatewayRule.of(policies, mode);
    GatewayRule.refuseEnforce(rules, mode, "Envoy");
    GatewayRule.refuse(
        rules,
        rule ->
            rule.policy().allowedHeaders().contains("*")
                && rule.policy().allowedHeaders().stream()
                    .noneMatch("Authorization"::equalsIgnoreCase),
        "Envoy repeats all requested headers for allowedHeaders = \"*\", Authorization included.",
        "List the headers in the policy.");
    List<Object> routes = new ArrayList<>();
    routes.add(
        object(
            "match",
            object(
                "safe_regex", object("regex", ".*(?:" + PathPattern.GUARD + ").*"),
                "headers", preflight(List.of())),
            "direct_response",
            object("status", 403)));
    routes.add(
        object(
            "match", object("safe_regex", object("regex", ".*(?:" + PathPattern.GUARD + ").*")),
            "route", object("cluster", CLUSTER)));
    rules.forEach(rule -> routes.add(route(rule, mode)));
    EdgePolicy fallback = mode == Mode.ALL ? policies.fallback() : EdgePolicy.CLOSED;
    Map<String, Object> rest =
        object(
            "match",
            policies.base().isEmpty()
                ? object("prefix", "/")
                : object("path_separated_prefix", policies.base()),
            "route",
            object("cluster", CLUSTER));
    if (!fallback.isClosed()) {
      rest.put("typed_per_filter_config", object(FILTER, cors(fallback, List.of())));
      addHeaders(rest, fallback);
    }
    routes.add(rest);
    Object configuration =
        object(
            "name",
            "preflight",
            "virtual_hosts",
            List.of(object("name", "api", "domains", List.of("*"), "routes", routes)));
    return Map.of(
        "preflight-routes.yaml",
        Comments.head(
                "An envoy.config.route.v3.RouteConfiguration for the cluster \"application\".",
                "The listener needs the filter envoy.filters.http.cors in front of the router.",
                "Set the runtime key re2.max_program_size.error_level to 10000: Envoy's default, 100, is too"
                    + " small",
                "for subdomain patterns.",
                "Checked against Envoy's protobuf classes and documented matching; not run.")
            + Yaml.write(configuration));
  }

  private static Object route(GatewayRule rule, Mode mode) {
    Map<String, Object> match =
        object(
            "safe_regex",
            object("regex", rule.route().regex()),
            "headers",
            rule.preflight() ? preflight(rule.methods()) : methods(rule.methods()));
    Map<String, Object> route = object("match", match);
    if (rule.preflight() && rule.policy().isClosed() && rule.route().hasPolicy()) {
      route.put("direct_response", object("status", 403));
      return route;
    }
    route.put("route", object("cluster", CLUSTER));
    if (!rule.policy().isClosed()) {
      route.put(
          "typed_per_filter_config",
          object(FILTER, cors(rule.policy(), rule.preflight() ? rule.allowMethods() : List.of())));
    }
    if (mode == Mode.ALL && !rule.preflight() && rule.route().hasPolicy()) {
      addHeaders(route, rule.policy());
    }
    return route;
  }

  private static void addHeaders(Map<String, Object> route, EdgePolicy policy) {
    route.put(
        "response_headers_to_remove",
        ResponseHeader.CORS.stream().map(ResponseHeader::name).toList());
    if (!policy.isClosed() && !policy.anyOrigin()) {
      route.put(
          "response_headers_to_add",
          List.of(object("header", object("key", "Vary", "value", "Origin"))));
    }
  }

  private static List<Object> preflight(List<String> methods) {
    List<Object> headers = new ArrayList<>();
    headers.add(object("name", ":method", "string_match", object("exact", "OPTIONS")));
    headers.add(object("name", "origin", "present_match", true));
    headers.add(
        methods.isEmpty()
            ? object("name", "access-control-request-method", "present_match", true)
            : header("access-control-request-method", methods));
    return headers;
  }

  private static List<Object> methods(List<String> methods) {
    return methods.isEmpty() ? List.of() : List.of(header(":method", methods));
  }

  private static Object header(String name, List<String> values) {
    return object(
        "name",
        name,
        "string_match",
        object(
            "safe_regex",
            object(
                "regex",
                values.stream().map(RegularLanguage::quote).collect(Collectors.joining("|")))));
  }

  private static Object cors(EdgePolicy policy, List<String> methods) {
    List<Object> origins = new ArrayList<>();
    if (policy.anyOrigin()) {
      origins.add(object("exact", "*"));
    }
    policy.exactOrigins().forEach(origin -> origins.add(object("exact", origin)));
    policy
        .originExpressions()
        .forEach(regex -> origins.add(object("safe_regex", object("regex", regex))));
    Map<String, Object> cors = object("@type", TYPE, "allow_origin_string_match", origins);
    if (!methods.isEmpty()) {
      cors.put("allow_methods", String.join(", ", methods));
    }
    // Envoy repeats the requested headers for "*".
    if (!policy.allowedHeaders().isEmpty()) {
      cors.put(
          "allow_headers", policy.allowedHeaders().contains("*") ? "*" : policy.allowHeaders());
    }
    if (!policy.exposedHeaders().isEmpty()) {
      cors.put("expose_headers", policy.exposeHeaders());
    }
    cors.put("max_age", Integer.toString(policy.maxAge()));
    cors.put("allow_credentials", policy.credentials());
    cors.put("forward_not_matching_preflights", false);
    return cors;
  }
}
