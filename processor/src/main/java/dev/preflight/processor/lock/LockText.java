package dev.preflight.processor.lock;

import dev.preflight.policy.text.Printable;
import dev.preflight.processor.inventory.Facet;
import dev.preflight.processor.lock.PolicyLock.Place;

/** Writes a lock file. Each endpoint is a block of lines, so that differences are easy to read. */
final class LockText {
  static final String VERSION = "version 1";
  static final String INDENT = "  ";
  static final String CLOSED = "closed";

  private static final String HEAD =
      """
      # The reviewed CORS policies of this module: which origins may call which endpoints.
      # The build fails when they change. Preflight writes this file with -Apreflight.lock.update=true;
      # see docs/policy-report.md.
      """;

  private LockText() {}

  static String of(PolicyLock lock) {
    StringBuilder text = new StringBuilder(HEAD).append(VERSION).append('\n');
    lock.policies()
        .forEach(
            (place, policies) ->
                policies.forEach(
                    policy ->
                        policy.ifPresentOrElse(
                            open -> append(text, place, open),
                            () -> append(text, place).append(INDENT + CLOSED + "\n"))));
    return text.toString();
  }

  private static StringBuilder append(StringBuilder text, Place place) {
    return text.append('\n').append(place).append('\n');
  }

  private static void append(StringBuilder text, Place place, LockedPolicy policy) {
    append(text, place);
    for (Facet facet : Facet.values()) {
      for (String value : policy.of(facet)) {
        text.append(INDENT).append(facet.member()).append(": ").append(value).append('\n');
      }
    }
  }

  /**
   * Escapes a value so that it stays on one line. Control and invisible characters are escaped as
   * in Java source, and so are characters that an editor would strip or a parser would skip. Only
   * paths and regular expressions can contain them, and their meaning does not change.
   */
  static String line(String value) {
    String line = Printable.visible(value);
    if (line.startsWith("#") || line.startsWith(" ")) {
      line = spelled(line.charAt(0)) + line.substring(1);
    }
    int last = line.length() - 1;
    return line.endsWith(" ") ? line.substring(0, last) + spelled(' ') : line;
  }

  private static String spelled(char c) {
    return "\\u%04x".formatted((int) c);
  }
}
