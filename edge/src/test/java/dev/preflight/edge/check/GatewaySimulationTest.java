package dev.preflight.edge.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.preflight.edge.export.Format;
import dev.preflight.edge.export.UnsupportedPolicyException;
import dev.preflight.edge.lookup.Field;
import dev.preflight.edge.lookup.LookupTable;
import dev.preflight.edge.lookup.Lookups;
import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported files, read as their gateways read them, asked the questions of a check. */
class GatewaySimulationTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static Stream<Arguments> exports() {
    return Stream.of("shop", "orders", "defaults", "inherited", "origin-patterns", "locators")
        .flatMap(
            report ->
                Stream.of(Format.ENVOY, Format.TRAEFIK, Format.KONG)
                    .map(format -> arguments(format, report)));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void answersAsThePoliciesSay(Format format, String report) throws IOException {
    assertThat(findings(format, Fixtures.policies(report, "/api"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inherited", "reusable", "defaults"})
  void httpRoutesAnswerAsThePoliciesSay(String report) throws IOException {
    EdgePolicies policies = Fixtures.policies(report, "/api");
    // The file says so: paths that no method has get no headers.
    EdgePolicies withoutDefault =
        new EdgePolicies(policies.base(), policies.routes(), EdgePolicy.CLOSED);
    assertThat(findings(Format.KUBERNETES, withoutDefault)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop",
        "orders",
        "defaults",
        "inherited",
        "origin-patterns",
        "locators",
        "paths",
        "any-origin",
        "odd-names"
      })
  void tablesAnswerAsThePoliciesSay(String report) {
    EdgePolicies policies = Fixtures.policies(report, "/api");
    List<LookupTable> tables = Lookups.of(policies, Mode.ALL);
    assertThat(findings(policies, (method, path, headers) -> answer(tables, method, path, headers)))
        .isEmpty();
  }

  // The gateway's part of an answer; the application sends no CORS headers that would be left.
  private static ProbeResponse answer(
      List<LookupTable> tables, String method, String path, Map<String, String> headers) {
    Map<Field, String> request = new EnumMap<>(Field.class);
    request.put(Field.PATH, path);
    request.put(Field.METHOD, method);
    request.put(Field.ORIGIN, SimulatedGateway.header(headers, "Origin"));
    request.put(
        Field.REQUESTED_METHOD, SimulatedGateway.header(headers, "Access-Control-Request-Method"));
    request.put(
        Field.REQUESTED_HEADERS,
        SimulatedGateway.header(headers, "Access-Control-Request-Headers"));
    Map<Field, String> fields = Lookups.evaluate(tables, request);
    String status = fields.getOrDefault(Field.STATUS, "");
    SimulatedGateway.Response response =
        new SimulatedGateway.Response(status.isEmpty() ? 200 : Integer.parseInt(status));
    Map.of(
            "Access-Control-Allow-Origin", Field.ALLOW_ORIGIN,
            "Access-Control-Allow-Credentials", Field.ALLOW_CREDENTIALS,
            "Access-Control-Allow-Methods", Field.ALLOW_METHODS,
            "Access-Control-Allow-Headers", Field.ALLOW_HEADERS,
            "Access-Control-Expose-Headers", Field.EXPOSE_HEADERS,
            "Access-Control-Max-Age", Field.MAX_AGE,
            "Vary", Field.VARY)
        .forEach(
            (name, field) -> {
              if (!fields.getOrDefault(field, "").isEmpty()) {
                response.set(name, fields.get(field));
              }
            });
    return response.build();
  }

  private static Set<FindingKind> findings(Format format, EdgePolicies policies)
      throws IOException {
    String yaml = format.export(policies, Mode.ALL).values().stream().findFirst().orElseThrow();
    return findings(policies, simulate(format, yaml));
  }

  private static SimulatedGateway simulate(Format format, String yaml) throws IOException {
    if (format == Format.KUBERNETES) {
      List<HTTPRoute> routes = new ArrayList<>();
      try (MappingIterator<HTTPRoute> documents =
          YAML.readerFor(HTTPRoute.class).readValues(yaml)) {
        documents.forEachRemaining(routes::add);
      }
      assertThat(routes)
          .allSatisfy(route -> assertThat(route.getSpec().getRules()).hasSizeLessThan(17));
      return new SimulatedHttpRoutes(routes);
    }
    JsonNode document = YAML.readTree(yaml);
    return switch (format) {
      case ENVOY -> SimulatedEnvoy.of(document.toString());
      case TRAEFIK -> new SimulatedTraefik(document);
      default -> new SimulatedKong(document);
    };
  }

  private static Set<FindingKind> findings(EdgePolicies policies, SimulatedGateway gateway) {
    Set<FindingKind> findings = new TreeSet<>();
    List<Probe> plan = ProbePlan.of(policies, new ExamplePaths(policies, Map.of()), true);
    assertThat(plan).isNotEmpty();
    for (Probe probe : plan) {
      ProbeResponse response =
          gateway.answer(probe.httpMethod(), probe.path(), probe.requestHeaders());
      for (FindingKind kind : Judge.judge(probe, response)) {
        boolean preflight = probe.isPreflight();
        // Only Vary of actual responses matters to caches.
        if (kind != FindingKind.VARY_MISSING || !preflight) {
          findings.add(kind);
        }
      }
    }
    return findings;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatAFormatCannotSayIsRefused(Format format, String report, String reason, String endpoint) {
    assertThatThrownBy(() -> format.export(Fixtures.policies(report, "/api"), Mode.ALL))
        .isInstanceOf(UnsupportedPolicyException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(endpoint);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(Format.KUBERNETES, "shop", "no regular expressions", "/api/orders/{id: \\d+}"),
        arguments(Format.KUBERNETES, "orders", "at least 1", "PUT /api/orders/{id: \\d+}"),
        arguments(Format.KUBERNETES, "any-origin", "Authorization included", "/api/products"),
        arguments(Format.AWS_HTTP, "shop", "one policy for all paths", "/api/orders"),
        arguments(Format.AWS_REST, "orders", "adds none to them", "/api/orders"));
  }

  @Test
  void httpApiOfAwsHasTheOnlyPolicy() throws IOException {
    String yaml =
        Format.AWS_HTTP
            .export(Fixtures.policies("any-origin", ""), Mode.ALL)
            .get("preflight-template.yaml");
    JsonNode cors =
        YAML.readTree(yaml)
            .path("Resources")
            .path("Api")
            .path("Properties")
            .path("CorsConfiguration");
    assertThat(cors.path("AllowOrigins").path(0).asText()).isEqualTo("*");
    assertThat(cors.path("AllowCredentials").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"defaults", "reusable", "any-origin"})
  void restApiOfAwsAnswersPreflights(String report) throws IOException {
    EdgePolicies policies = Fixtures.policies(report, "/api");
    String yaml = Format.AWS_REST.export(policies, Mode.PREFLIGHTS).get("preflight-openapi.yaml");
    SimulatedRestApi api = new SimulatedRestApi(YAML.readTree(yaml), policies);
    Set<FindingKind> findings = new TreeSet<>();
    for (Probe probe : ProbePlan.of(policies, new ExamplePaths(policies, Map.of()), false)) {
      if (probe.isPreflight()) {
        // HTTP/2 has names in lower case.
        Map<String, String> lower = new TreeMap<>();
        probe
            .requestHeaders()
            .forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        for (Map<String, String> headers : List.of(probe.requestHeaders(), lower)) {
          findings.addAll(
              Judge.judge(probe, api.answer(probe.httpMethod(), probe.path(), headers)));
        }
      }
    }
    assertThat(findings).isEmpty();
  }
}
