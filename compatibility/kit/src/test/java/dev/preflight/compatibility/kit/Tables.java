package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cases and the limits, as files have them. */
final class Tables {
  private Tables() {}

  static List<Case> cases() {
    return cases("/cases.txt");
  }

  static List<Case> cases(String resource) {
    List<Case> cases = new ArrayList<>();
    String section = "";
    for (String line : lines(resource)) {
      if (line.startsWith("== ")) {
        section = line.substring("== ".length());
      } else {
        cases.add(Case.parse(section, line));
      }
    }
    return cases;
  }

  static List<Limit> limits() {
    return limits("/limits.txt");
  }

  static List<Limit> limits(String resource) {
    return lines(resource).stream().map(Limit::parse).toList();
  }

  private static List<String> lines(String resource) {
    return text(resource).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  static String text(String resource) {
    try (InputStream in = Tables.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
