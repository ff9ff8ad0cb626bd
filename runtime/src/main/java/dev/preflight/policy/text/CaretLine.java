package dev.preflight.policy.text;

/** A line of text with a caret under one of its characters. */
public final class CaretLine {
  private static final int BEFORE = 40;
  private static final int AFTER = 30;

  private CaretLine() {}

  /** Returns two lines: the text, truncated around the index, and the caret below it. */
  public static String of(String text, int index) {
    int start = Math.max(0, index - BEFORE);
    int end = Math.min(text.length(), index + AFTER);
    String before = visible(text.substring(start, index));
    return "  "
        + before
        + visible(text.substring(index, end))
        + "\n    "
        + " ".repeat(before.length())
        + "^";
  }

  private static String visible(String text) {
    String quoted = Printable.of(text);
    return quoted.substring(1, quoted.length() - 1).replace("\\\\", "\\").replace("\\\"", "\"");
  }
}
