package dev.preflight.processor.regex;

import org.jspecify.annotations.Nullable;

/**
 * A quantifier of an expression.
 *
 * @param min the minimum number of repetitions
 * @param max the maximum number of repetitions, or {@link Node#UNBOUNDED}
 * @param possessive whether it never gives back characters
 * @param end the index behind it
 */
record Quantifier(int min, int max, boolean possessive, int end) {
  // An origin is never longer, so more repetitions are equivalent to an unbounded number.
  private static final int LONGEST = 300;

  /** Returns the quantifier at an index, or null if there is none. */
  static @Nullable Quantifier at(String regex, int index) {
    if (index >= regex.length()) {
      return null;
    }
    return switch (regex.charAt(index)) {
      case '*' -> withMode(regex, 0, Node.UNBOUNDED, index + 1);
      case '+' -> withMode(regex, 1, Node.UNBOUNDED, index + 1);
      case '?' -> withMode(regex, 0, 1, index + 1);
      case '{' -> bounded(regex, index + 1, regex.indexOf('}', index));
      default -> null;
    };
  }

  private static Quantifier bounded(String regex, int start, int close) {
    String[] bounds = regex.substring(start, close).split(",", -1);
    int min = Integer.parseInt(bounds[0].strip());
    int max = bounds.length == 1 ? min : upper(bounds[1].strip());
    return withMode(
        regex, Math.min(min, LONGEST + 1), max > LONGEST ? Node.UNBOUNDED : max, close + 1);
  }

  private static int upper(String digits) {
    return digits.isEmpty() ? Node.UNBOUNDED : Integer.parseInt(digits);
  }

  // For whole strings, a lazy quantifier matches the same as a greedy one.
  private static Quantifier withMode(String regex, int min, int max, int end) {
    boolean possessive = regex.startsWith("+", end);
    boolean lazy = regex.startsWith("?", end);
    return new Quantifier(min, max, possessive, possessive || lazy ? end + 1 : end);
  }
}
