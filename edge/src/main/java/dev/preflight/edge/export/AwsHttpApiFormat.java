package dev.preflight.edge.export;

import static dev.preflight.edge.export.Yaml.object;

import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Writes a SAM template for an HTTP API of Amazon API Gateway, which has one policy for all paths
 * and methods.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">API
 *     Gateway: CORS for HTTP APIs</a>
 */
final class AwsHttpApiFormat implements GatewayFormat {

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    if (mode == Mode.PREFLIGHTS) {
      throw new UnsupportedPolicyException(
          "An HTTP API with CORS removes the CORS headers of the application.",
          endpoints(policies, EdgeRoute::isOpen),
          "Use --mode all, or do not configure CORS in the API.");
    }
    List<EdgePolicy> all = policies.policies();
    EdgePolicy policy = all.isEmpty() ? EdgePolicy.CLOSED : all.get(0);
    refuse(
        policies,
        route ->
            !Set.of(policy).containsAll(route.methods().values())
                || (!route.methods().isEmpty() && !route.hasPolicy()),
        "An HTTP API has one policy for all paths and methods.",
        "Give these endpoints the policy of the others, use a second API, or export to a REST API"
            + " (aws-rest).");
    refuse(
        policies,
        route -> policy.enforce(),
        "An HTTP API cannot refuse actual requests (enforce = true).",
        "Do not configure CORS in the API, and let the application write the headers.");
    refuse(
        policies,
        route -> !policy.originExpressions().isEmpty(),
        "An HTTP API compares whole origins; its only patterns match every website.",
        "List the origins.");
    Set<String> methods = new TreeSet<>();
    policies.routes().forEach(route -> methods.addAll(route.methods().keySet()));
    Map<String, Object> cors =
        object(
            "AllowOrigins",
            policy.anyOrigin() ? List.of("*") : policy.exactOrigins(),
            "AllowMethods",
            List.copyOf(methods));
    if (!policy.allowedHeaders().isEmpty()) {
      cors.put("AllowHeaders", policy.allowedHeaders());
    }
    if (!policy.exposedHeaders().isEmpty()) {
      cors.put("ExposeHeaders", policy.exposedHeaders());
    }
    cors.put("AllowCredentials", policy.credentials());
    cors.put("MaxAge", policy.maxAge());
    Object template =
        object(
            "AWSTemplateFormatVersion", "2010-09-09",
            "Transform", "AWS::Serverless-2016-10-31",
            "Resources",
                object(
                    "Api",
                    object(
                        "Type",
                        "AWS::Serverless::HttpApi",
                        "Properties",
                        object("CorsConfiguration", cors))));
    return Map.of(
        "preflight-template.yaml",
        Comments.head(
                "A SAM template. Preflights for every path of the API allow every method listed here.",
                "Checked against the documented behaviour of HTTP APIs; not run.")
            + Yaml.write(template));
  }

  private static void refuse(
      EdgePolicies policies, Predicate<EdgeRoute> condition, String what, String fix) {
    List<String> endpoints = endpoints(policies, condition);
    if (!endpoints.isEmpty()) {
      throw new UnsupportedPolicyException(what, endpoints, fix);
    }
  }

  private static List<String> endpoints(EdgePolicies policies, Predicate<EdgeRoute> condition) {
    return policies.routes().stream()
        .filter(route -> !route.methods().isEmpty())
        .filter(condition)
        .map(route -> String.join(", ", route.methods().keySet()) + " " + route.template())
        .toList();
  }
}
