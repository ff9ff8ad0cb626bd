package dev.preflight.policy;

/** Values from people and from the network, made fit to be printed in a message or a log. */
public final class Quoted {
  private static final int LIMIT = 200;

  private Quoted() {}

  /**
   * The value in double quotes: cut after 200 characters; quotes, backslashes, control and
   * invisible formatting characters escaped as in Java source. {@code Quoted.of("a\nb")} is {@code
   * "a\nb"} in one line.
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
   * The whole value without quotes, with control and invisible formatting characters escaped as in
   * Java source, and nothing else: it is one line, and looks like what it is.
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

  // Format characters include the bidirectional overrides that turn a line around.
  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.isSurrogate(c);
  }
}
