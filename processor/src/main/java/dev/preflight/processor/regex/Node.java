package dev.preflight.processor.regex;

import java.util.BitSet;
import java.util.List;

/** A regular expression, parsed. */
sealed interface Node {

  /** No upper bound. */
  int UNBOUNDED = -1;

  /** One character out of a set. */
  record Chars(BitSet set) implements Node {}

  /** One after the other; the empty sequence matches the empty string. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several. */
  record Choice(List<Branch> branches) implements Node {

    /** Returns what the branches match. */
    List<Node> options() {
      return branches.stream().map(Branch::node).toList();
    }
  }

  /**
   * One of the branches that {@code |} separates.
   *
   * @param node what it matches
   * @param start the index of its first character in the expression
   * @param end the index behind its last character
   */
  record Branch(Node node, int start, int end) {}

  /** Something repeated. */
  record Repeat(Node part, int min, int max, boolean possessive) implements Node {}

  /** The start or the end of the origin. */
  record Anchor(boolean start) implements Node {}

  /**
   * How large the automaton gets while it is built. Optional parts in a row count squared: each can
   * be followed by all that come later.
   */
  static long size(Node node) {
    if (node instanceof Sequence sequence) {
      long optional = sequence.parts().stream().filter(Node::isNullable).count();
      return sequence.parts().stream().mapToLong(Node::size).sum() + optional * optional;
    }
    if (node instanceof Choice choice) {
      return choice.options().stream().mapToLong(Node::size).sum() + 1;
    }
    if (node instanceof Repeat repeat) {
      long copies = Math.max(repeat.min() + 1L, repeat.max());
      long optional = isNullable(repeat.part()) ? copies : 0;
      return Math.min(Integer.MAX_VALUE, (size(repeat.part()) + 1) * copies + optional * optional);
    }
    // An anchor is cheap by itself, and makes everything around it be looked at twice.
    return node instanceof Anchor ? 50 : 1;
  }

  private static boolean isNullable(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Node::isNullable);
    }
    if (node instanceof Choice choice) {
      return choice.options().stream().anyMatch(Node::isNullable);
    }
    return node instanceof Repeat repeat && (repeat.min() == 0 || isNullable(repeat.part()));
  }
}
