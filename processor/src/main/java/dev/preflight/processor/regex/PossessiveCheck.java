package dev.preflight.processor.regex;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Accepts possessive quantifiers that match the same as greedy ones, and rejects all others. They
 * are the same for a set of characters if the following part begins with none of them, or if
 * nothing follows.
 */
final class PossessiveCheck {
  private static final Pattern POSSESSIVE = Pattern.compile("[*+?}]\\+");

  private final String regex;

  private PossessiveCheck(String regex) {
    this.regex = regex;
  }

  static void check(Node node, String regex) throws UnsupportedRegexException {
    new PossessiveCheck(regex).visit(node, true);
  }

  private void visit(Node node, boolean atEnd) throws UnsupportedRegexException {
    if (node instanceof Node.Sequence sequence) {
      List<Node> parts = sequence.parts();
      for (int i = 0; i < parts.size(); i++) {
        boolean last = atEnd && i == parts.size() - 1;
        checkRepeat(parts.get(i), last, i + 1 < parts.size() ? firstOf(parts.get(i + 1)) : null);
        visit(parts.get(i), last);
      }
    } else if (node instanceof Node.Choice choice) {
      for (Node option : choice.options()) {
        visit(option, atEnd);
      }
    } else if (node instanceof Node.Repeat repeat) {
      checkRepeat(repeat.part(), false, null);
      visit(repeat.part(), false);
    }
  }

  private void checkRepeat(Node node, boolean atEnd, @Nullable BitSet following)
      throws UnsupportedRegexException {
    if (!(node instanceof Node.Repeat repeat) || !repeat.possessive()) {
      return;
    }
    boolean harmless =
        repeat.part() instanceof Node.Chars chars
            && (atEnd || (following != null && !following.intersects(chars.set())));
    if (!harmless) {
      throw new UnsupportedRegexException("a possessive quantifier", indexOfPossessive());
    }
  }

  private int indexOfPossessive() {
    Matcher matcher = POSSESSIVE.matcher(regex);
    return matcher.find() ? matcher.end() - 1 : 0;
  }

  /** Returns the characters that a match can begin with, or null if the match can be empty. */
  private static @Nullable BitSet firstOf(Node node) {
    if (node instanceof Node.Chars chars) {
      return chars.set();
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == 0 ? null : firstOf(repeat.part());
    }
    if (node instanceof Node.Sequence sequence && !sequence.parts().isEmpty()) {
      return firstOf(sequence.parts().get(0));
    }
    return null;
  }

  /**
   * Returns whether there is only one way to match, so that an atomic group makes no difference.
   */
  static boolean isFixed(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().allMatch(PossessiveCheck::isFixed);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == repeat.max() && isFixed(repeat.part());
    }
    return !(node instanceof Node.Choice);
  }
}
