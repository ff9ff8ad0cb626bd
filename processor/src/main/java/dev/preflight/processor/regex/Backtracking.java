package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds expressions for which {@link Pattern} may need exponential time. These contain a repeated
 * part of which two repetitions can also be read as one, or whose alternatives match a common text.
 * Each repetition then doubles the number of ways to read a text, and the engine tries all of them
 * before it reports that the text does not match.
 */
public final class Backtracking {
  // With fewer repetitions, the time is small enough.
  private static final int MANY = 8;

  private static final int MAX_SIZE = 1_000;

  private Backtracking() {}

  /**
   * Returns whether some text takes exponential time. Returns false for expressions that are not
   * regular.
   *
   * @param regex an expression that {@link Pattern} can compile
   */
  public static boolean isPossible(String regex) {
    try {
      Node node = RegexParser.parse(regex, new CharacterSets());
      return Node.size(node) <= MAX_SIZE && isAmbiguous(node, false);
    } catch (UnsupportedRegexException e) {
      return false;
    }
  }

  private static boolean isAmbiguous(Node node, boolean repeated) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().anyMatch(part -> isAmbiguous(part, repeated));
    }
    if (node instanceof Node.Choice choice) {
      return (repeated && overlap(choice.options()))
          || choice.options().stream().anyMatch(option -> isAmbiguous(option, repeated));
    }
    if (node instanceof Node.Repeat repeat) {
      boolean many = repeat.max() == Node.UNBOUNDED || repeat.max() >= MANY;
      return (many && isSeveralOfItself(repeat.part()))
          || isAmbiguous(repeat.part(), repeated || many);
    }
    return false;
  }

  private static boolean isSeveralOfItself(Node part) {
    if (part instanceof Node.Chars) {
      return false;
    }
    Automaton once = AutomatonBuilder.build(part).minus(BasicAutomata.makeEmptyString());
    return !once.concatenate(once).intersection(once).isEmpty();
  }

  private static boolean overlap(List<Node> options) {
    List<Automaton> automata = options.stream().map(AutomatonBuilder::build).toList();
    for (int i = 0; i < automata.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!automata.get(i).intersection(automata.get(j)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
