package dev.preflight.processor.regex;

/** Thrown if an expression cannot be converted to an automaton. */
final class UnsupportedRegexException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int index;

  UnsupportedRegexException(String construct, int index) {
    super(construct);
    this.index = index;
  }

  /** Returns the index of the construct in the expression. */
  int index() {
    return index;
  }
}
