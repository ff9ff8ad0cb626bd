package dev.preflight.processor.regex;

/** Leaves the parser of this package where an expression cannot become an automaton. */
final class UnsupportedRegexException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int index;

  UnsupportedRegexException(String construct, int index) {
    super(construct);
    this.index = index;
  }

  /** Where in the expression the construct begins. */
  int index() {
    return index;
  }
}
