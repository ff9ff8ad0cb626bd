package dev.preflight.edge.check;

import java.io.PrintWriter;
import java.util.List;

/** Writes the result for people. */
final class TableReport implements CheckReport {
  private static final int SHOWN = 5;

  @Override
  public void write(CheckResult result, PrintWriter out) {
    out.printf(
        "%s: %d requests to %d endpoints%n",
        result.address(), result.requests(), result.endpoints());
    result.notes().forEach(note -> out.printf("note: %s%n", note));
    for (Finding finding : result.findings()) {
      FindingKind kind = finding.kind();
      out.printf("%n[%s] %s.%n", kind.id(), kind.title());
      out.printf("    %s%n", kind.consequence());
      out.printf("    Fix: %s%n", kind.fix());
      out.printf("    Where: %s%n", endpoints(finding.endpoints()));
      out.printf("    Try: %s%n", finding.command());
      out.printf("    Got: %s%n", finding.response());
    }
    out.printf(
        "%n%s%n",
        result.findings().isEmpty()
            ? result.notes().isEmpty()
                ? "No findings: the deployment does what the policies say."
                : "No findings in what was checked."
            : count(result.findings().size()));
  }

  private static String count(int findings) {
    return findings == 1 ? "1 finding." : findings + " findings.";
  }

  private static String endpoints(List<String> endpoints) {
    int more = endpoints.size() - SHOWN;
    return String.join(", ", endpoints.subList(0, Math.min(SHOWN, endpoints.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
