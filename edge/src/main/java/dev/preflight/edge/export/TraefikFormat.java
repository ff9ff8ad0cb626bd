package dev.preflight.edge.export;

import static dev.preflight.edge.export.Yaml.object;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.PathPattern;
import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a dynamic configuration file for Traefik 3: a router for each rule, and a headers
 * middleware for each policy.
 *
 * @see <a
 *     href="https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/headers/">Traefik:
 *     headers</a>
 */
final class TraefikFormat implements GatewayFormat {
  static final String SERVICE = "application";

  private static final String NOT_DECODED = "[A-Za-z0-9._~!$&'()*+,=:@/{} -]*";
  private static final String STRIP = "preflight-strip";

  private final Map<String, Object> routers = new LinkedHashMap<>();
  private final Map<String, Object> middlewares = new LinkedHashMap<>();
  private final Map<Map<String, Object>, String> known = new LinkedHashMap<>();

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    List<GatewayRule> rules = GatewayRule.of(policies, mode);
    GatewayRule.refuseEnforce(rules, mode, "Traefik");
    GatewayRule.refuse(
        rules,
        rule -> !rule.route().template().replaceAll("\\{[^}]*}", "").matches(NOT_DECODED),
        "Traefik decodes paths before it matches them, except for reserved characters.",
        "Use ASCII letters, digits and punctuation in these templates.");
    if (mode == Mode.ALL) {
      Map<String, Object> none = new LinkedHashMap<>();
      ResponseHeader.CORS.forEach(header -> none.put(header.name(), ""));
      middlewares.put(STRIP, object("headers", object("customResponseHeaders", none)));
    }
    int priority = rules.size() + 2;
    router("guard", "PathRegexp(`(?:" + PathPattern.GUARD + ")`)", priority--, mode, "");
    int number = 1;
    for (GatewayRule rule : rules) {
      String middleware = rule.policy().isClosed() ? "" : middleware(rule, mode);
      router("route-" + number++, matcher(rule), priority--, mode, middleware);
    }
    if (mode == Mode.ALL && !policies.fallback().isClosed()) {
      String name = middleware(policies.fallback(), List.of(), mode);
      String below = "PathRegexp(`^" + RegularLanguage.quote(policies.base()) + "(?:/|$)`)";
      router("rest", below, priority, mode, name);
    }
    Object document = object("http", object("routers", routers, "middlewares", middlewares));
    return Map.of(
        "preflight.yaml",
        Comments.head(
                "A dynamic configuration file. Define the service \"application\" beside it.",
                "Checked against Traefik's documented matching; not run.")
            + Yaml.write(document));
  }

  private void router(String name, String rule, int priority, Mode mode, String middleware) {
    Map<String, Object> router = object("rule", rule, "priority", priority, "service", SERVICE);
    List<String> chain = new ArrayList<>();
    if (!middleware.isEmpty()) {
      chain.add(middleware);
    } else if (mode == Mode.ALL) {
      chain.add(STRIP);
    }
    if (!chain.isEmpty()) {
      router.put("middlewares", chain);
    }
    routers.put("preflight-" + name, router);
  }

  private static String matcher(GatewayRule rule) {
    String path = "PathRegexp(`^(?:" + rule.route().regex() + ")$`)";
    if (rule.preflight()) {
      return path
          + " && Method(`OPTIONS`) && HeaderRegexp(`Origin`, `.`) && HeaderRegexp("
          + "`Access-Control-Request-Method`, `"
          + (rule.methods().isEmpty() ? "." : "^(?:" + oneOf(rule.methods()) + ")$")
          + "`)";
    }
    return rule.methods().isEmpty()
        ? path
        : path
            + " && ("
            + rule.methods().stream()
                .map(method -> "Method(`" + method + "`)")
                .collect(Collectors.joining(" || "))
            + ")";
  }

  private static String oneOf(List<String> methods) {
    return methods.stream().map(RegularLanguage::quote).collect(Collectors.joining("|"));
  }

  private String middleware(GatewayRule rule, Mode mode) {
    return middleware(rule.policy(), rule.preflight() ? rule.allowMethods() : List.of(), mode);
  }

  // Its expressions are not anchored.
  private String middleware(EdgePolicy policy, List<String> methods, Mode mode) {
    Map<String, Object> headers = new LinkedHashMap<>();
    List<String> exact = policy.anyOrigin() ? List.of("*") : policy.exactOrigins();
    if (!exact.isEmpty()) {
      headers.put("accessControlAllowOriginList", exact);
    }
    if (!policy.originExpressions().isEmpty()) {
      headers.put(
          "accessControlAllowOriginListRegex",
          policy.originExpressions().stream().map(regex -> "^(?:" + regex + ")$").toList());
    }
    if (policy.credentials()) {
      headers.put("accessControlAllowCredentials", true);
    }
    if (methods.isEmpty()) {
      if (!policy.exposedHeaders().isEmpty()) {
        headers.put("accessControlExposeHeaders", policy.exposedHeaders());
      }
      if (mode == Mode.ALL) {
        Map<String, Object> none = new LinkedHashMap<>();
        ResponseHeader.CORS.forEach(header -> none.put(header.name(), ""));
        headers.put("customResponseHeaders", none);
      }
      if (!policy.anyOrigin()) {
        headers.put("addVaryHeader", true);
      }
    } else {
      headers.put("accessControlAllowMethods", methods);
      if (!policy.allowedHeaders().isEmpty()) {
        headers.put("accessControlAllowHeaders", policy.allowedHeaders());
      }
      headers.put("accessControlMaxAge", policy.maxAge());
    }
    return known.computeIfAbsent(
        headers,
        key -> {
          String name = "preflight-policy-" + (known.size() + 1);
          middlewares.put(name, object("headers", headers));
          return name;
        });
  }
}
