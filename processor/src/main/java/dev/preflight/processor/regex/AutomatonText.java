package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes an automaton in the format that {@link dev.preflight.policy.compiled.OriginAutomaton}
 * reads.
 */
final class AutomatonText {
  private final Map<State, Integer> numbers = new LinkedHashMap<>();

  private AutomatonText() {}

  static List<String> of(Automaton automaton) {
    return new AutomatonText().write(automaton.getInitialState());
  }

  private List<String> write(State initial) {
    List<State> order = new ArrayList<>();
    number(initial, order);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      lines.add(line(order.get(i), order));
    }
    return lines;
  }

  private int number(State state, List<State> order) {
    Integer known = numbers.putIfAbsent(state, numbers.size());
    if (known == null) {
      order.add(state);
      return numbers.size() - 1;
    }
    return known;
  }

  private String line(State state, List<State> order) {
    StringJoiner line = new StringJoiner(" ");
    if (state.isAccept()) {
      line.add("+");
    }
    for (Transition transition : state.getSortedTransitions(false)) {
      char min = transition.getMin();
      char max = transition.getMax();
      line.add(
          (min == max ? "" + min : min + "-" + max) + ">" + number(transition.getDest(), order));
    }
    return line.toString();
  }
}
