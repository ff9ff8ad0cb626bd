package dev.preflight.processor.html;

import dev.preflight.policy.text.Printable;

/** Writes text as HTML. All text from the sources must go through {@link #text}. */
final class Html {
  private Html() {}

  /**
   * Escapes text for an element or a quoted attribute, so that it is never interpreted as markup.
   */
  static String text(String value) {
    return Printable.visible(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns an element that contains text. */
  static String element(String name, String value) {
    return "<" + name + ">" + text(value) + "</" + name + ">";
  }

  /** Returns a number with a noun, whose plural is formed with an s. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
