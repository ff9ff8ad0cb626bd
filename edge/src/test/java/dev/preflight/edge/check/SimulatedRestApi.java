package dev.preflight.edge.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.preflight.edge.policies.EdgePolicies;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** A REST API of Amazon API Gateway: mock integrations, whose templates Velocity evaluates. */
final class SimulatedRestApi implements SimulatedGateway {
  private final JsonNode document;
  private final EdgePolicies policies;
  private final VelocityEngine engine = new VelocityEngine();

  SimulatedRestApi(JsonNode document, EdgePolicies policies) {
    this.document = document;
    this.policies = policies;
    // Amazon's engine is Velocity 1, which allows names of headers in references.
    engine.setProperty("parser.allow_hyphen_in_identifiers", true);
  }

  /** The variable {@code $input}. */
  public static final class Input {
    private final Map<String, String> headers;

    Input(Map<String, String> headers) {
      this.headers = headers;
    }

    /** Returns the parameters of the request. */
    public Map<String, Object> params() {
      return Map.of("header", headers);
    }
  }

  @Override
  public ProbeResponse answer(String method, String path, Map<String, String> headers) {
    String template =
        document
            .path("paths")
            .path(policies.route(path).orElseThrow().template())
            .path("options")
            .path("x-amazon-apigateway-integration")
            .path("responses")
            .path("default")
            .path("responseTemplates")
            .path("application/json")
            .asText();
    Map<String, Object> set = new HashMap<>();
    Map<String, Object> override = new HashMap<>(Map.of("header", set));
    VelocityContext context = new VelocityContext();
    context.put("input", new Input(headers));
    context.put("context", new HashMap<>(Map.of("responseOverride", override)));
    engine.evaluate(context, new StringWriter(), "mapping", template);
    Response response = new Response((Integer) override.getOrDefault("status", 204));
    set.forEach((name, value) -> response.set(name, value.toString()));
    return response.build();
  }
}
