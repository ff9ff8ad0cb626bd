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
  record Choice(List<Node> options) implements Node {}

  /** Something repeated. */
  record Repeat(Node part, int min, int max, boolean possessive) implements Node {}

  /** The start or the end of the origin. */
  record Anchor(boolean start) implements Node {}

  /** How many characters the expression has once all repetitions are written out. */
  static long size(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.parts().stream().mapToLong(Node::size).sum();
    }
    if (node instanceof Choice choice) {
      return choice.options().stream().mapToLong(Node::size).sum() + 1;
    }
    if (node instanceof Repeat repeat) {
      int copies = Math.max(repeat.min() + 1, repeat.max());
      return Math.min(Integer.MAX_VALUE, (size(repeat.part()) + 1) * copies);
    }
    return 1;
  }
}
