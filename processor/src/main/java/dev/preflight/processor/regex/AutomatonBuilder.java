package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.SpecialOperations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns a parsed expression into an automaton of what {@code matches()} accepts. */
final class AutomatonBuilder {
  // Anchors become marks first; marks are allowed at the edges only, and are then taken out.
  private static final char START = '\u0001';
  private static final char END = '\u0002';

  private AutomatonBuilder() {}

  static Automaton build(Node node) {
    Automaton marks =
        BasicAutomata.makeChar(START)
            .repeat()
            .concatenate(
                BasicAutomata.makeCharRange(CharacterSets.FIRST, CharacterSets.LAST).repeat())
            .concatenate(BasicAutomata.makeChar(END).repeat());
    Automaton edges = convert(node).intersection(marks);
    return SpecialOperations.subst(SpecialOperations.subst(edges, START, ""), END, "");
  }

  private static Automaton convert(Node node) {
    if (node instanceof Node.Chars chars) {
      return ofCharacters(chars.set());
    }
    if (node instanceof Node.Sequence sequence) {
      return BasicOperations.concatenate(convertAll(sequence.parts()));
    }
    if (node instanceof Node.Choice choice) {
      return BasicOperations.union(convertAll(choice.options()));
    }
    if (node instanceof Node.Repeat repeat) {
      Automaton part = convert(repeat.part());
      return repeat.max() == Node.UNBOUNDED
          ? part.repeat(repeat.min())
          : part.repeat(repeat.min(), repeat.max());
    }
    return BasicAutomata.makeChar(((Node.Anchor) node).start() ? START : END);
  }

  private static List<Automaton> convertAll(List<Node> nodes) {
    List<Automaton> automata = new ArrayList<>();
    nodes.forEach(node -> automata.add(convert(node)));
    return automata;
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
