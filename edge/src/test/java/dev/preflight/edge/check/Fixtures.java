package dev.preflight.edge.check;

import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePoliciesBuilder;
import dev.preflight.edge.policies.PolicyResolution;
import dev.preflight.edge.report.ReportReader;
import dev.preflight.edge.report.ReportedEndpoint;
import dev.preflight.runtime.configured.ConfigurationSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reports that the processor's tests expect, as real as those of an application. */
public final class Fixtures {
  private static final Path REPORTS =
      Path.of("..", "processor", "src", "test", "resources", "expected", "report");

  private Fixtures() {}

  /** Returns the policies of a report, with the application below a path. */
  public static EdgePolicies policies(String name, String base) {
    List<ReportedEndpoint> endpoints = ReportReader.read(List.of(REPORTS.resolve(name + ".json")));
    PolicyResolution resolution =
        new PolicyResolution(
            new ConfigurationSources(
                Map.<String, Object>of("site.origins", "https://www.example.com")::get, Map.of()));
    return new EdgePoliciesBuilder(endpoints, resolution).base(base).leaveClosed(true).build();
  }
}
