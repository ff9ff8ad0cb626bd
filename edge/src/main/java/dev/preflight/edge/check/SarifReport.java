package dev.preflight.edge.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the result as SARIF.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport implements CheckReport {

  @Override
  public void write(CheckResult result, PrintWriter out) throws IOException {
    List<Object> rules = Stream.of(FindingKind.values()).map(SarifReport::rule).toList();
    List<Object> results =
        result.findings().stream().map(finding -> result(finding, result.address())).toList();
    Object run =
        Map.of(
            "tool",
            Map.of("driver", Map.of("name", "preflight-edge", "rules", rules)),
            "results",
            results);
    Object log =
        Map.of(
            "version",
            "2.1.0",
            "$schema",
            "https://json.schemastore.org/sarif-2.1.0.json",
            "runs",
            List.of(run));
    out.println(
        new ObjectMapper()
            .configure(SerializationFeature.INDENT_OUTPUT, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .writeValueAsString(log));
  }

  private static Object rule(FindingKind kind) {
    return Map.of(
        "id",
        kind.id(),
        "shortDescription",
        Map.of("text", kind.title()),
        "fullDescription",
        Map.of("text", kind.consequence()),
        "help",
        Map.of("text", kind.fix()),
        "defaultConfiguration",
        Map.of("level", kind.opens() ? "error" : "warning"));
  }

  private static Object result(Finding finding, String address) {
    return Map.of(
        "ruleId",
        finding.kind().id(),
        "level",
        finding.kind().opens() ? "error" : "warning",
        "message",
        Map.of(
            "text",
            "%s. %s %s%n%s%n%s"
                .formatted(
                    finding.kind().title(),
                    finding.kind().consequence(),
                    finding.kind().fix(),
                    finding.command(),
                    finding.response())),
        "locations",
        finding.endpoints().stream().map(endpoint -> location(endpoint, address)).toList());
  }

  private static Object location(String endpoint, String address) {
    return Map.of(
        "physicalLocation",
        Map.of("artifactLocation", Map.of("uri", address)),
        "logicalLocations",
        List.of(Map.of("fullyQualifiedName", endpoint, "kind", "resource")));
  }
}
