package dev.preflight.processor.regex;

import java.util.BitSet;
import java.util.List;

/** A node of a parsed regular expression. */
sealed interface Node {

  /** No upper bound. */
  int UNBOUNDED = -1;

  /** One character from a set. */
  record Chars(BitSet set) implements Node {}

  /** A sequence of parts. The empty sequence matches the empty string. */
  record Sequence(List<Node> parts) implements Node {}

  /** A choice between branches. */
  record Choice(List<Branch> branches) implements Node {

    /** Returns the nodes of the branches. */
    List<Node> options() {
      return branches.stream().map(Branch::node).toList();
    }
  }

  /**
   * A branch of a choice, separated from others by {@code |}.
   *
   * @param node the node that it matches
   * @param start the index of its first character in the expression
   * @param end the index behind its last character
   */
  record Branch(Node node, int start, int end) {}

  /** A repeated part. */
  record Repeat(Node part, int min, int max, boolean possessive) implements Node {}

  /** The start or the end of the origin. */
  record Anchor(boolean start) implements Node {}

  /**
   * Returns an estimate of the automaton's size while it is built. Consecutive optional parts count
   * squared, because each can be followed by any later one.
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
    // An anchor is small itself, but makes everything around it be processed twice.
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
