package dev.preflight.edge.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.edge.check.Probe.Purpose;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a response says to a browser. The policy is that of PUT /api/orders/{id} in the report. */
class JudgeTest {
  private static final EdgePolicies POLICIES = Fixtures.policies("orders", "/api");
  private static final String VARY = "Vary: Origin";

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ALLOWED_PREFLIGHT | 204 | A; C; M; H; X; V      | -",
        "ALLOWED_PREFLIGHT | 204 | A; C; M; H; V         | MAX_AGE_DIFFERS",
        "ALLOWED_PREFLIGHT | 204 | A; M; H; X; V         | CREDENTIALS_MISSING",
        "ALLOWED_PREFLIGHT | 204 | A; C; H; X; V         | METHOD_REFUSED",
        "ALLOWED_PREFLIGHT | 204 | A; C; M; X; V         | HEADER_REFUSED",
        "ALLOWED_PREFLIGHT | 204 | A; C; M; H; X         | VARY_MISSING",
        "ALLOWED_PREFLIGHT | 204 | A; A; C; M; H; X; V   | DUPLICATE_HEADERS",
        "ALLOWED_PREFLIGHT | 204 | S; C; M; H; X; V      | WILDCARD_WITH_CREDENTIALS",
        "ALLOWED_PREFLIGHT | 204 | S; M; H; X; V         | WILDCARD",
        "ALLOWED_PREFLIGHT | 200 | V                     | PREFLIGHT_NOT_ANSWERED",
        "ALLOWED_PREFLIGHT | 404 | V                     | PREFLIGHT_NOT_ANSWERED",
        "ALLOWED_PREFLIGHT | 403 | V                     | ORIGIN_REFUSED",
        "ALLOWED_PREFLIGHT | 401 | A; C; M; H; X; V      | PREFLIGHT_NEEDS_AUTHENTICATION",
        "ALLOWED_PREFLIGHT | 308 | A; C; M; H; X; V      | PREFLIGHT_REDIRECTED",
        "HOSTILE_PREFLIGHT | 403 | V                     | -",
        "HOSTILE_PREFLIGHT | 204 | A; C; M; H; X; V      | ORIGIN_REFLECTED",
        "METHOD_PREFLIGHT  | 204 | A; C; N; H; X; V      | METHOD_TOO_WIDE",
        "METHOD_PREFLIGHT  | 204 | A; C; M; H; X; V      | -",
        "METHOD_PREFLIGHT  | 403 | A; C; N; H; X; V      | -",
        "HEADER_PREFLIGHT  | 204 | A; C; M; O; X; V      | HEADER_TOO_WIDE",
        "HEADER_PREFLIGHT  | 204 | A; C; M; H; X; V      | -",
        "ALLOWED_ACTUAL    | 200 | A; C; V               | -",
        "ALLOWED_ACTUAL    | 200 | A; V                  | CREDENTIALS_MISSING",
        "ALLOWED_ACTUAL    | 200 | A; C                  | VARY_MISSING",
        "ALLOWED_ACTUAL    | 200 | V                     | ORIGIN_REFUSED",
        "ALLOWED_ACTUAL    | 200 | A; C; E; V            | EXPOSED_HEADERS_DIFFER",
        "ERROR             | 406 | V                     | ERRORS_WITHOUT_HEADERS",
        "ERROR             | 406 | A; C; V               | -",
        "HOSTILE_ACTUAL    | 200 | V                     | -",
        "HOSTILE_ACTUAL    | 200 | -                     | VARY_MISSING",
        "HOSTILE_ACTUAL    | 200 | A; C; V               | ORIGIN_REFLECTED",
        "NO_ORIGIN         | 200 | V                     | -",
        "NO_ORIGIN         | 200 | -                     | VARY_MISSING",
        "NO_ORIGIN         | 200 | S; V                  | WILDCARD",
      })
  void mistakesAreFound(Purpose purpose, int status, String headers, String finding) {
    EdgePolicy policy =
        POLICIES.policies().stream().filter(EdgePolicy::credentials).findFirst().orElseThrow();
    boolean hostile = purpose == Purpose.HOSTILE_ACTUAL || purpose == Purpose.HOSTILE_PREFLIGHT;
    String origin = hostile ? HostileOrigins.STRANGER : policy.exactOrigins().get(0);
    String allowed = String.join(",", policy.allowedHeaders()).toLowerCase(Locale.ROOT);
    Probe probe =
        new Probe(
            purpose,
            "PUT /api/orders/{id}",
            policy,
            "/api/orders/1",
            purpose == Purpose.METHOD_PREFLIGHT ? "PURGE" : "PUT",
            purpose == Purpose.NO_ORIGIN ? null : origin,
            purpose == Purpose.HEADER_PREFLIGHT ? allowed + ",x-other" : allowed,
            0);
    Map<String, String> lines =
        Map.of(
            "A",
            "Access-Control-Allow-Origin: " + origin,
            "S",
            "Access-Control-Allow-Origin: *",
            "C",
            "Access-Control-Allow-Credentials: true",
            "M",
            "Access-Control-Allow-Methods: GET, PUT",
            "N",
            "Access-Control-Allow-Methods: PURGE",
            "H",
            "Access-Control-Allow-Headers: " + policy.allowHeaders(),
            "O",
            "Access-Control-Allow-Headers: " + policy.allowHeaders() + ", x-other",
            "X",
            "Access-Control-Max-Age: " + policy.maxAge(),
            "V",
            VARY,
            "E",
            "Access-Control-Expose-Headers: X-Other");
    SimulatedGateway.Response response = new SimulatedGateway.Response(status);
    if (headers != null) {
      for (String header : headers.split("; ", -1)) {
        String[] line = lines.getOrDefault(header.strip(), "").split(": ", 2);
        response.add(line[0], line[1]);
      }
    }
    for (String name : policy.exposedHeaders()) {
      if (!probe.isPreflight() && (headers == null || !headers.contains("E"))) {
        response.add("Access-Control-Expose-Headers", name);
      }
    }
    assertThat(Judge.judge(probe, response.build()))
        .isEqualTo(finding == null ? List.of() : List.of(FindingKind.valueOf(finding)));
  }
}
