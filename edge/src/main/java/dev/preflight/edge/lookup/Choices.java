package dev.preflight.edge.lookup;

import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins expressions to choices. */
final class Choices {
  private static final int MAX_LENGTH = 1_000;

  private Choices() {}

  // Proxies limit the length of a line: nginx to 4,096 bytes, HAProxy to 2,048.
  static List<String> of(List<String> all) {
    List<String> choices = new ArrayList<>();
    StringBuilder choice = new StringBuilder();
    for (String each : all) {
      if (choice.length() + each.length() > MAX_LENGTH && choice.length() > 0) {
        choices.add(choice.toString());
        choice.setLength(0);
      }
      choice.append(choice.length() == 0 ? "" : "|").append(each);
    }
    if (choice.length() > 0) {
      choices.add(choice.toString());
    }
    return choices;
  }

  /** Returns one expression for a few names. */
  static String oneOf(List<String> names) {
    return names.stream().map(RegularLanguage::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
