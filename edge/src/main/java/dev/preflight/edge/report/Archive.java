package dev.preflight.edge.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds reports in a file, and in the jars inside it. */
final class Archive {
  private static final String REPORT = "META-INF/preflight/cors-policies.json";

  /** Libraries of WARs are on the first level, those of WARs in an EAR on the second. */
  private static final int MAX_DEPTH = 3;

  /**
   * A report.
   *
   * @param name the file and the place in it
   * @param content the JSON text
   */
  record Entry(String name, String content) {}

  private Archive() {}

  static List<Entry> reports(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      Path report = file.resolve(REPORT);
      return Files.exists(report)
          ? List.of(new Entry(report.toString(), Files.readString(report)))
          : List.of();
    }
    if (file.toString().endsWith(".json")) {
      return List.of(new Entry(file.toString(), Files.readString(file)));
    }
    List<Entry> reports = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      addReports(in, file.toString(), 0, reports);
    }
    return reports;
  }

  // In a WAR, classes are in WEB-INF/classes; in Spring Boot's jars, in BOOT-INF/classes.
  private static void addReports(InputStream in, String name, int depth, List<Entry> reports)
      throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String inner = name + "!/" + entry.getName();
      if (entry.getName().equals(REPORT) || entry.getName().endsWith("/classes/" + REPORT)) {
        reports.add(new Entry(inner, new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
      } else if (depth < MAX_DEPTH && entry.getName().matches(".*\\.(jar|war)")) {
        addReports(zip, inner, depth + 1, reports);
      }
    }
  }
}
