package dev.preflight.policy.text;

/** Formats untrusted values so that they can be printed in a message or a log. */
public final class Printable {
  private static final int LIMIT = 200;

  private Printable() {}

  /**
   * Returns the value in double quotes, truncated after 200 characters. Quotes, backslashes,
   * control characters and invisible formatting characters are escaped as in Java source: {@code
   * Printable.of("a\nb")} is {@code "a\nb"} in one line.
   */
  public static String of(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    int end = Math.min(value.length(), LIMIT);
    for (int i = 0; i < end; i++) {
      append(quoted, value.charAt(i));
    }
    return quoted.append(end < value.length() ? "…\"" : "\"").toString();
  }

  /**
   * Returns the whole value without quotes, on one line. Only control characters and invisible
   * formatting characters are escaped, as in Java source.
   */
  public static String visible(String value) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      appendVisible(visible, value.charAt(i));
    }
    return visible.toString();
  }

  private static void append(StringBuilder quoted, char c) {
    switch (c) {
      case '"', '\\' -> quoted.append('\\').append(c);
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> appendVisible(quoted, c);
    }
  }

  private static void appendVisible(StringBuilder text, char c) {
    if (isInvisible(c)) {
      text.append(String.format("\\u%04x", (int) c));
    } else {
      text.append(c);
    }
  }

  // Format characters include bidirectional overrides, which can reverse a line.
  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.isSurrogate(c);
  }
}
