package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.SpecialOperations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Converts a parsed expression to an automaton with the language of {@code matches()}. */
final class AutomatonBuilder {
  // Anchors are first represented by marks. Marks are then allowed only at the edges, and removed.
  private static final char START = '\u0001';
  private static final char END = '\u0002';

  private final Map<Node.Branch, Character> marks;

  private AutomatonBuilder(Map<Node.Branch, Character> marks) {
    this.marks = marks;
  }

  /** Returns the automaton of an expression. */
  static Automaton build(Node node) {
    return build(node, Map.of());
  }

  /**
   * Returns the automaton of an expression in which a marker character precedes each marked branch.
   *
   * @param marks the marker characters, which occur in no origin
   */
  static Automaton build(Node node, Map<Node.Branch, Character> marks) {
    AutomatonBuilder builder = new AutomatonBuilder(marks);
    Automaton edges =
        builder
            .convert(node)
            .intersection(
                BasicOperations.concatenate(
                    List.of(
                        builder.orMarks(BasicAutomata.makeChar(START)),
                        builder.orMarks(
                            BasicAutomata.makeCharRange(CharacterSets.FIRST, CharacterSets.LAST)),
                        builder.orMarks(BasicAutomata.makeChar(END)))));
    return SpecialOperations.subst(SpecialOperations.subst(edges, START, ""), END, "");
  }

  private Automaton orMarks(Automaton character) {
    List<Automaton> all = new ArrayList<>(List.of(character));
    marks.values().forEach(mark -> all.add(BasicAutomata.makeChar(mark)));
    return BasicOperations.union(all).repeat();
  }

  private Automaton convert(Node node) {
    if (node instanceof Node.Chars chars) {
      return ofCharacters(chars.set());
    }
    if (node instanceof Node.Sequence sequence) {
      return BasicOperations.concatenate(sequence.parts().stream().map(this::convert).toList());
    }
    if (node instanceof Node.Choice choice) {
      return BasicOperations.union(choice.branches().stream().map(this::convert).toList());
    }
    if (node instanceof Node.Repeat repeat) {
      Automaton part = convert(repeat.part());
      return repeat.max() == Node.UNBOUNDED
          ? part.repeat(repeat.min())
          : part.repeat(repeat.min(), repeat.max());
    }
    return BasicAutomata.makeChar(((Node.Anchor) node).start() ? START : END);
  }

  private Automaton convert(Node.Branch branch) {
    Automaton automaton = convert(branch.node());
    Character mark = marks.get(branch);
    return mark == null
        ? automaton
        : BasicOperations.concatenate(BasicAutomata.makeChar(mark), automaton);
  }

  private static Automaton ofCharacters(BitSet set) {
    List<Automaton> ranges = new ArrayList<>();
    for (int from = set.nextSetBit(0); from >= 0; ) {
      int to = set.nextClearBit(from);
      ranges.add(BasicAutomata.makeCharRange((char) from, (char) (to - 1)));
      from = set.nextSetBit(to);
    }
    return BasicOperations.union(ranges);
  }
}
