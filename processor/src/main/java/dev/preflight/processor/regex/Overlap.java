package dev.preflight.processor.regex;

/** Finds expressions that match a common text. */
public final class Overlap {
  private static final int MAX_SIZE = 1_000;

  private Overlap() {}

  /**
   * Returns whether some text matches both expressions. Returns false if one of them is not regular
   * or is too large.
   *
   * @param one an expression that {@link java.util.regex.Pattern} can compile
   * @param other another such expression
   */
  public static boolean isPossible(String one, String other) {
    try {
      CharacterSets sets = new CharacterSets();
      Node first = RegexParser.parse(one, sets);
      Node second = RegexParser.parse(other, sets);
      return Node.size(first) <= MAX_SIZE
          && Node.size(second) <= MAX_SIZE
          && !AutomatonBuilder.build(first).intersection(AutomatonBuilder.build(second)).isEmpty();
    } catch (UnsupportedRegexException e) {
      return false;
    }
  }
}
