package dev.preflight.edge.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.preflight.Risk;
import dev.preflight.policy.DeclaredPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads every policy report in jars, WARs and folders. */
public final class ReportReader {
  private static final int VERSION = 1;

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<ReportedEndpoint> endpoints = new ArrayList<>();

  private ReportReader() {}

  /**
   * Returns the endpoints of all reports in these files.
   *
   * @param files jars, WARs, folders with classes, or JSON files
   * @throws InvalidReportException if a file has no report, or one that cannot be read
   */
  public static List<ReportedEndpoint> read(List<Path> files) {
    ReportReader reader = new ReportReader();
    for (Path file : files) {
      List<Archive.Entry> reports;
      try {
        reports = Files.exists(file) ? Archive.reports(file) : List.of();
      } catch (IOException e) {
        throw new InvalidReportException(file + " cannot be read: " + e.getMessage(), e);
      }
      if (reports.isEmpty()) {
        throw new InvalidReportException(
            Files.exists(file)
                ? file
                    + " has no META-INF/preflight/cors-policies.json. Pass the jar, the WAR or the folder"
                    + " of classes that the processor has compiled"
                : file + " does not exist",
            null);
      }
      reports.forEach(reader::read);
    }
    return List.copyOf(reader.endpoints);
  }

  private void read(Archive.Entry report) {
    try {
      JsonNode root = mapper.readTree(report.content());
      int version = root.path("version").asInt();
      if (version != VERSION) {
        throw new InvalidReportException(
            report.name() + " has version " + version + ", but this program reads version 1", null);
      }
      if (root.path("withoutPolicy").isMissingNode()) {
        throw new InvalidReportException(
            report.name()
                + " was written by an older version of Preflight. Compile the application with this one",
            null);
      }
      root.required("endpoints").forEach(node -> endpoints.add(endpoint(node, true)));
      root.path("withoutPolicy").forEach(node -> endpoints.add(endpoint(node, false)));
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidReportException(
          report.name() + " is not a policy report: " + e.getMessage(), e);
    }
  }

  private static ReportedEndpoint endpoint(JsonNode node, boolean listed) {
    String path = node.required("path").asText();
    return new ReportedEndpoint(
        path,
        strings(node.required("templates")),
        node.required("method").asText(),
        node.required("resource").asText(),
        node.path("javaMethod").asText(),
        node.path("recursive").asBoolean(),
        node.path("ofClass").asBoolean(),
        node.path("policy").isObject() ? Optional.of(policy(node.get("policy"))) : Optional.empty(),
        listed);
  }

  private static DeclaredPolicy policy(JsonNode node) {
    Set<Risk> tolerated = EnumSet.noneOf(Risk.class);
    strings(node.path("tolerate")).forEach(name -> tolerated.add(Risk.valueOf(name)));
    return DeclaredPolicy.of(strings(node.required("origins")))
        .originRegexes(strings(node.required("originRegexes")))
        .allowedHeaders(strings(node.required("allowedHeaders")))
        .exposedHeaders(strings(node.required("exposedHeaders")))
        .allowCredentials(node.required("allowCredentials").asBoolean())
        .maxAge(node.required("maxAge").asInt())
        .enforce(node.required("enforce").asBoolean())
        .tolerate(tolerated)
        .build();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }
}
