package dev.preflight.processor.json;

import dev.preflight.policy.text.Printable;
import java.util.List;

/**
 * Writes JSON, one value on each line.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">RFC 8259: strings</a>
 */
final class JsonText {
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean first = true;

  /** Returns a JSON string. Everything that JSON or a reader could misread is escaped. */
  static String quote(String value) {
    return '"' + Printable.visible(value.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  /** Opens an object or array at the top level or in an array. */
  JsonText open(char bracket) {
    item().append(bracket);
    depth++;
    first = true;
    return this;
  }

  /** Opens an object or array that is a member. */
  JsonText open(String name, char bracket) {
    item().append(quote(name)).append(": ").append(bracket);
    depth++;
    first = true;
    return this;
  }

  /** Closes the object or array that was opened last. */
  JsonText close(char bracket) {
    depth--;
    if (!first) {
      newLine();
    }
    text.append(bracket);
    first = false;
    return this;
  }

  /** Adds a member with a number, a boolean, null, or the result of {@link #quote}. */
  JsonText member(String name, Object literal) {
    item().append(quote(name)).append(": ").append(literal);
    return this;
  }

  /** Adds a member with an array of strings, one on each line. */
  JsonText strings(String name, List<String> values) {
    open(name, '[');
    values.forEach(value -> item().append(quote(value)));
    return close(']');
  }

  private StringBuilder item() {
    if (!first) {
      text.append(',');
    }
    if (depth > 0) {
      newLine();
    }
    first = false;
    return text;
  }

  private void newLine() {
    text.append('\n').append("  ".repeat(depth));
  }

  /** Returns the text with a trailing line break. */
  @Override
  public String toString() {
    return text + "\n";
  }
}
