package dev.preflight.processor.generate;

/** Text that may hold anything, made fit to be shown in a javadoc comment. */
final class JavadocCode {
  private JavadocCode() {}

  /** The text as code; with entities only where a code tag could not hold it. */
  static String of(String text) {
    String line = text.replaceAll("\\s", " ");
    return isSafe(line) ? "{@code " + line + "}" : "<code>" + escaped(line) + "</code>";
  }

  // Braces have to be balanced in a code tag, and neither a comment's end nor the beginning of a
  // Unicode escape may stand in any comment.
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
