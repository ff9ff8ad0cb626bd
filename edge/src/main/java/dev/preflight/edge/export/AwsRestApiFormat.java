package dev.preflight.edge.export;

import static dev.preflight.edge.export.Yaml.object;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes an OpenAPI document for a REST API of Amazon API Gateway. It answers preflights with mock
 * integrations and forwards all other requests.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">API
 *     Gateway: CORS for REST APIs</a>
 */
final class AwsRestApiFormat implements GatewayFormat {

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    List<GatewayRule> rules = GatewayRule.of(policies, Mode.PREFLIGHTS);
    GatewayRule.refuseConflicts(rules, "A REST API");
    if (mode == Mode.ALL) {
      throw new UnsupportedPolicyException(
          "A REST API passes the headers of the application on and adds none to them.",
          GatewayRule.endpoints(rules, rule -> !rule.policy().isClosed()),
          "Use --mode preflights: the application writes the headers of actual responses.");
    }
    GatewayRule.refuse(
        rules,
        rule -> !rule.policy().isClosed() && !rule.policy().originExpressions().isEmpty(),
        "Mapping templates of a REST API have no anchored expressions for origins.",
        "List the origins, or let the application answer these preflights.");
    GatewayRule.refuse(
        rules,
        rule -> !rule.route().methods().isEmpty() && path(rule.route()).isEmpty(),
        "The paths of a REST API have whole segments as parameters, without expressions.",
        "Use whole segments, or let the application answer these preflights.");
    Map<String, Object> paths = new LinkedHashMap<>();
    for (EdgeRoute route : policies.routes()) {
      if (!route.methods().isEmpty()) {
        Map<String, Object> path = object("x-amazon-apigateway-any-method", forward(route));
        if (route.hasPolicy()) {
          path.put("options", mock(rules, route));
        }
        paths.put(path(route), path);
      }
    }
    Object document =
        object(
            "openapi", "3.0.1", "info", object("title", "api", "version", "1.0"), "paths", paths);
    return Map.of(
        "preflight-openapi.yaml",
        Comments.head(
                "An OpenAPI document. Set the stage variable \"application\" to the host of the"
                    + " application.",
                "Checked against the documented behaviour of REST APIs; not run.")
            + Yaml.write(document));
  }

  private static String path(EdgeRoute route) {
    String plain = route.template().replaceAll("\\{([A-Za-z0-9_.-]+)}", "{$1}");
    return plain.matches("(?:/(?:[A-Za-z0-9._~:-]+|\\{[A-Za-z0-9_.-]+}))*/?") ? plain : "";
  }

  private static Object forward(EdgeRoute route) {
    return object(
        "x-amazon-apigateway-integration",
        object(
            "type", "http_proxy",
            "httpMethod", "ANY",
            "uri", "https://${stageVariables.application}" + path(route),
            "passthroughBehavior", "when_no_match"));
  }

  private static Object mock(List<GatewayRule> rules, EdgeRoute route) {
    return object(
        "responses",
        object("204", object("description", "allowed"), "403", object("description", "refused")),
        "x-amazon-apigateway-integration",
        object(
            "type", "mock",
            "requestTemplates", object("application/json", "{\"statusCode\": 204}"),
            "responses",
                object(
                    "default",
                    object(
                        "statusCode",
                        "204",
                        "responseTemplates",
                        object("application/json", template(rules, route))))));
  }

  // Velocity compares strings with ==, as equals does. API Gateway fails if a template overrides a
  // value twice.
  private static String template(List<GatewayRule> rules, EdgeRoute route) {
    StringBuilder text =
        new StringBuilder(
            """
            #set($headers = $input.params().header)
            #set($origin = $headers.get("Origin"))
            #if(!$origin)
            #set($origin = $headers.get("origin"))
            #end
            #set($method = $headers.get("Access-Control-Request-Method"))
            #if(!$method)
            #set($method = $headers.get("access-control-request-method"))
            #end
            #set($status = 403)
            #set($context.responseOverride.header.Vary = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers")
            """);
    for (GatewayRule rule : rules) {
      if (rule.route().equals(route) && !rule.policy().isClosed()) {
        EdgePolicy policy = rule.policy();
        text.append("#if((").append(anyOf("$method", rule.methods())).append(")");
        if (!policy.anyOrigin()) {
          text.append(" && (").append(anyOf("$origin", policy.exactOrigins())).append(")");
        }
        text.append(")\n#set($status = 204)\n");
        header(text, "Access-Control-Allow-Origin", policy.anyOrigin() ? "*" : "$origin");
        header(text, "Access-Control-Allow-Methods", String.join(", ", rule.allowMethods()));
        header(text, "Access-Control-Allow-Headers", policy.allowHeaders());
        header(text, "Access-Control-Allow-Credentials", policy.credentials() ? "true" : "");
        header(text, "Access-Control-Max-Age", Integer.toString(policy.maxAge()));
        text.append("#end\n");
      }
    }
    return text.append("#set($context.responseOverride.status = $status)\n").toString();
  }

  private static String anyOf(String variable, List<String> values) {
    return values.stream()
        .map(value -> variable + " == \"" + value + "\"")
        .collect(Collectors.joining(" || "));
  }

  private static void header(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append("#set($context.responseOverride.header.")
          .append(name)
          .append(" = \"")
          .append(value)
          .append("\")\n");
    }
  }
}
