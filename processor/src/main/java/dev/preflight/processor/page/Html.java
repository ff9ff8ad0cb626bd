package dev.preflight.processor.page;

import dev.preflight.policy.Quoted;

/** Text in HTML. Whatever comes from the sources goes through {@link #text}. */
final class Html {
  private Html() {}

  /** The text as it is read, in an element or a quoted attribute: never markup. */
  static String text(String value) {
    return Quoted.visible(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** An element with text in it. */
  static String element(String name, String value) {
    return "<" + name + ">" + text(value) + "</" + name + ">";
  }

  /** A number of things, of which the name takes an s. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
