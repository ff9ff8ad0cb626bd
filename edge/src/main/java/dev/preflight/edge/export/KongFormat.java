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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a declarative configuration for Kong 3, with the CORS plugin on each route.
 *
 * @see <a href="https://developer.konghq.com/plugins/cors/reference/">Kong: CORS plugin</a>
 */
final class KongFormat implements GatewayFormat {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "PUT", "PATCH", "POST", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  private final List<Object> routes = new ArrayList<>();

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    List<GatewayRule> rules = GatewayRule.of(policies, mode);
    GatewayRule.refuseEnforce(rules, mode, "Kong");
    GatewayRule.refuse(
        rules,
        rule -> !METHODS.containsAll(rule.methods()),
        "Kong's CORS plugin only knows the methods of RFC 9110 and PATCH.",
        "Answer these preflights in the application: leave the paths out of the gateway.");
    int priority = rules.size() + 2;
    String guard = "~/?.*(?:" + PathPattern.GUARD + ")";
    route("preflight-guard-preflights", guard, priority, preflight(List.of()), refusal());
    route("preflight-guard", guard, priority--, methods(List.of()), strip(mode));
    int number = 1;
    for (GatewayRule rule : rules) {
      // Kong wants a slash behind the tilde; the expression has one of its own.
      String path = "~/?(?:" + rule.route().regex() + ")$";
      Map<String, Object> match =
          rule.preflight() ? preflight(rule.methods()) : methods(rule.methods());
      route("preflight-" + number++, path, priority--, match, plugins(rule, mode));
    }
    if (mode == Mode.ALL && !policies.fallback().isClosed()) {
      List<Object> plugins = new ArrayList<>(strip(mode));
      plugins.add(cors(policies.fallback(), List.of()));
      route(
          "preflight-rest",
          "~" + RegularLanguage.quote(policies.base()) + "/",
          0,
          methods(List.of()),
          plugins);
    }
    Object document =
        object(
            "_format_version",
            "3.0",
            "services",
            List.of(
                object("name", "application", "url", "http://application:8080", "routes", routes)));
    return Map.of(
        "kong.yaml",
        Comments.head(
                "A declarative configuration. Set the URL of the service.",
                "Checked against the source of Kong's CORS plugin and its documented matching; not"
                    + " run.")
            + Yaml.write(document));
  }

  private void route(
      String name, String path, int priority, Map<String, Object> match, List<Object> plugins) {
    Map<String, Object> route =
        object(
            "name", name, "paths", List.of(path), "regex_priority", priority, "strip_path", false);
    route.putAll(match);
    if (!plugins.isEmpty()) {
      route.put("plugins", plugins);
    }
    routes.add(route);
  }

  // Kong prefers routes with more criteria, so all have the same ones.
  private static Map<String, Object> methods(List<String> methods) {
    return object("methods", methods.isEmpty() ? METHODS.stream().sorted().toList() : methods);
  }

  private static Map<String, Object> preflight(List<String> methods) {
    String asked =
        methods.isEmpty()
            ? "~*.+"
            : "~*^(?-i:"
                + methods.stream().map(RegularLanguage::quote).collect(Collectors.joining("|"))
                + ")$";
    return object(
        "methods",
        List.of("OPTIONS"),
        "headers",
        object("origin", List.of("~*.+"), "access-control-request-method", List.of(asked)));
  }

  private static List<Object> plugins(GatewayRule rule, Mode mode) {
    if (rule.preflight()) {
      return !rule.route().hasPolicy()
          ? List.of()
          : rule.policy().isClosed()
              ? refusal()
              : List.of(cors(rule.policy(), rule.allowMethods()));
    }
    List<Object> plugins = new ArrayList<>(rule.route().hasPolicy() ? strip(mode) : List.of());
    if (!rule.policy().isClosed()) {
      plugins.add(cors(rule.policy(), List.of()));
    }
    return plugins;
  }

  private static List<Object> refusal() {
    return List.of(object("name", "request-termination", "config", object("status_code", 403)));
  }

  private static List<Object> strip(Mode mode) {
    List<String> names = ResponseHeader.CORS.stream().map(ResponseHeader::name).toList();
    return mode == Mode.ALL
        ? List.of(
            object(
                "name",
                "response-transformer",
                "config",
                object("remove", object("headers", names))))
        : List.of();
  }

  private static Object cors(EdgePolicy policy, List<String> methods) {
    List<String> origins = new ArrayList<>(policy.anyOrigin() ? List.of("*") : List.of());
    // A single origin would be written to every response. As an expression it is compared.
    policy
        .exactOrigins()
        .forEach(origin -> origins.add("(?:" + RegularLanguage.quote(origin) + ")"));
    // Kong appends a dollar sign, which would only apply to the last branch.
    policy.originExpressions().forEach(regex -> origins.add("(?:" + regex + ")"));
    Map<String, Object> config = object("origins", origins);
    if (!methods.isEmpty()) {
      config.put("methods", methods);
    }
    // Without a list, Kong repeats all requested headers. Accept needs no permission.
    config.put(
        "headers", policy.allowedHeaders().isEmpty() ? List.of("Accept") : policy.allowedHeaders());
    if (!policy.exposedHeaders().isEmpty()) {
      config.put("exposed_headers", policy.exposedHeaders());
    }
    config.put("credentials", policy.credentials());
    config.put("max_age", policy.maxAge());
    config.put("preflight_continue", false);
    return object("name", "cors", "config", config);
  }
}
