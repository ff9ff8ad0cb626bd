package dev.preflight.processor.regex;

import java.util.BitSet;

/**
 * The text of an expression.
 *
 * @param text the text
 * @param binding how it can be combined without parentheses
 */
record RegexText(String text, Binding binding) {
  /** Matches the empty string. */
  static final RegexText EMPTY = new RegexText("", Binding.SEQUENCE);

  private static final String SPECIAL = "\\^$.|?*+()[]{}";
  // Configuration files use these as quotes and for comments.
  private static final String QUOTES = "\"'`#";

  private static final String SPECIAL_IN_CLASS = "\\^[]-";

  private enum Binding {
    CHOICE,
    SEQUENCE,
    ATOM
  }

  /** Returns a text that matches itself. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder();
    text.chars().forEach(c -> literal.append(escaped((char) c, SPECIAL)));
    return literal.toString();
  }

  /** Returns a text that matches one character of a set. */
  static RegexText of(BitSet characters) {
    int first = characters.nextSetBit(0);
    if (characters.cardinality() == 1) {
      return new RegexText(escaped((char) first, SPECIAL), Binding.ATOM);
    }
    StringBuilder text = new StringBuilder("[");
    for (int from = first; from >= 0; ) {
      int to = characters.nextClearBit(from) - 1;
      text.append(escaped((char) from, SPECIAL_IN_CLASS));
      if (to > from) {
        text.append(to > from + 1 ? "-" : "").append(escaped((char) to, SPECIAL_IN_CLASS));
      }
      from = characters.nextSetBit(to + 1);
    }
    return new RegexText(text.append(']').toString(), Binding.ATOM);
  }

  private static String escaped(char c, String special) {
    if (QUOTES.indexOf(c) >= 0) {
      return "\\x%02x".formatted((int) c);
    }
    return special.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
  }

  RegexText or(RegexText other) {
    if (equals(other)) {
      return this;
    }
    if (text.isEmpty() || other.text.isEmpty()) {
      RegexText some = text.isEmpty() ? other : this;
      return some.text.endsWith("+") && some.binding == Binding.SEQUENCE && isRepeatedAtom(some)
          ? new RegexText(some.text.substring(0, some.text.length() - 1) + "*", Binding.SEQUENCE)
          : new RegexText(some.atom() + "?", Binding.SEQUENCE);
    }
    return new RegexText(text + "|" + other.text, Binding.CHOICE);
  }

  // Whether the quantifier at the end applies to the whole text: a single class.
  private static boolean isRepeatedAtom(RegexText text) {
    int end = text.text.indexOf(']');
    return text.text.startsWith("[") && !text.text.contains("\\]") && end == text.text.length() - 2;
  }

  RegexText then(RegexText next) {
    if (text.isEmpty() || next.text.isEmpty()) {
      return text.isEmpty() ? next : this;
    }
    return new RegexText(part() + next.part(), Binding.SEQUENCE);
  }

  /** Returns this text followed by any number of repetitions of another. */
  RegexText thenRepeated(RegexText repeated) {
    return equals(repeated)
        ? new RegexText(atom() + "+", Binding.SEQUENCE)
        : then(new RegexText(repeated.atom() + "*", Binding.SEQUENCE));
  }

  private String part() {
    return binding == Binding.CHOICE ? "(?:" + text + ")" : text;
  }

  private String atom() {
    return binding == Binding.ATOM ? text : "(?:" + text + ")";
  }
}
