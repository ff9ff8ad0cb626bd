package dev.preflight.processor.regex;

/** Finds expressions that have a text in common. */
public final class Overlap {
  private static final int MAX_SIZE = 1_000;

  private Overlap() {}

  /**
   * Returns whether some text matches both. What is not regular, or large, is taken not to.
   *
   * @param one an expression that {@link java.util.regex.Pattern} can compile
   * @param other another one
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
