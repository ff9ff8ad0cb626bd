package dev.preflight.edge;

import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePoliciesBuilder;
import dev.preflight.edge.policies.PolicyResolution;
import dev.preflight.edge.report.ConfigurationFiles;
import dev.preflight.edge.report.InvalidReportException;
import dev.preflight.edge.report.ReportReader;
import dev.preflight.runtime.configured.ConfigurationSources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say which policies a command uses. */
final class PolicyOptions {
  @Option(
      names = {"-p", "--policies"},
      required = true,
      split = ",",
      paramLabel = "FILE",
      description =
          "Jars, WARs or folders of classes with the policies of the whole application. A WAR"
              + " includes its libraries.")
  private List<Path> files = List.of();

  @Option(
      names = "--base",
      defaultValue = "",
      paramLabel = "PATH",
      description =
          "The path of the Jakarta REST application, including the context path: /shop/api. Default:"
              + " the root.")
  private String base = "";

  @Option(
      names = "--context",
      defaultValue = "",
      paramLabel = "PATH",
      description = "The context path, which @PathPatterns are relative to. Default: the root.")
  private String context = "";

  @Option(
      names = "--config",
      split = ",",
      paramLabel = "FILE",
      description =
          "Configuration files (.properties, .yaml, .json) with the origins of keys such as"
              + " $${storefront.origins}.")
  private List<Path> configurations = List.of();

  @Option(
      names = "-D",
      paramLabel = "KEY=ORIGINS",
      mapFallbackValue = "",
      description =
          "The origins of a key, separated by commas. Takes precedence over files; system properties"
              + " and environment variables come after them.")
  private Map<String, String> definitions = new LinkedHashMap<>();

  @Option(
      names = "--leave-closed",
      description =
          "Close endpoints whose paths or methods are not known at compile time, instead of failing.")
  private boolean leaveClosed;

  /**
   * Reads the policies. Prints warnings about configured origins.
   *
   * @throws InvalidReportException if they cannot be read, or break the rules
   */
  EdgePolicies read(PrintWriter warnings) {
    return read(warnings, leaveClosed);
  }

  /** Reads the policies. Endpoints that are not known at compile time are closed if asked. */
  EdgePolicies read(PrintWriter warnings, boolean closeUnknown) {
    Map<String, Object> properties = new LinkedHashMap<>(ConfigurationFiles.read(configurations));
    properties.putAll(definitions);
    PolicyResolution resolution =
        new PolicyResolution(new ConfigurationSources(properties::get, System.getenv()));
    EdgePolicies policies =
        new EdgePoliciesBuilder(ReportReader.read(files), resolution)
            .base(path("--base", base))
            .context(path("--context", context))
            .leaveClosed(closeUnknown)
            .build();
    resolution.warnings().forEach(warning -> warnings.println("warning: " + warning));
    return policies;
  }

  private static String path(String option, String value) {
    String path = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    if (!path.matches("(?:/[A-Za-z0-9._~-]+)*")) {
      throw new InvalidReportException(
          option + " is a path such as /api, without characters that need encoding: " + value,
          null);
    }
    return path;
  }
}
