package dev.preflight.processor.generate;

/** Formats arbitrary text so that it can be shown in a javadoc comment. */
final class JavadocCode {
  private JavadocCode() {}

  /** Returns the text as code. Uses entities only if a code tag could not contain the text. */
  static String of(String text) {
    String line = text.replaceAll("\\s", " ");
    return isSafe(line) ? "{@code " + line + "}" : "<code>" + escaped(line) + "</code>";
  }

  // A code tag needs balanced braces, and no comment may contain its own end or the start of a
  // Unicode escape.
  private static boolean isSafe(String line) {
    int depth = 0;
    for (int i = 0; i < line.length() && depth >= 0; i++) {
      depth += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
    }
    return depth == 0 && !line.contains("*/") && !line.contains("\\u");
  }

  private static String escaped(String line) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("{}<>&@*\\".indexOf(c) >= 0) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
