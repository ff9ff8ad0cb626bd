package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The labels that can be read, from right to left, from a state of an automaton of hosts. */
final class LabelLanguage {
  private static final int MAX_LABEL = 63;

  private final int few;
  private final Map<String, State> labels = new TreeMap<>();
  private final Set<State> onPath = new HashSet<>();

  private LabelLanguage(int few) {
    this.few = few;
  }

  static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  /** Returns the labels with the states behind them, or null if there are more than a few. */
  static @Nullable Map<String, State> labelsFrom(State state, int few) {
    LabelLanguage language = new LabelLanguage(few);
    return language.collect(state, "") ? language.labels : null;
  }

  private boolean collect(State state, String label) {
    if (!label.isEmpty() && (state.isAccept() || state.step('.') != null)) {
      labels.put(label, state);
    }
    if (labels.size() > few || label.length() > MAX_LABEL || !onPath.add(state)) {
      return false;
    }
    for (Transition transition : state.getTransitions()) {
      for (char c = transition.getMin(); c <= transition.getMax(); c++) {
        if (isLabelCharacter(c) && !collect(transition.getDest(), c + label)) {
          return false;
        }
      }
    }
    onPath.remove(state);
    return true;
  }

  /** Returns whether a host may continue from the state with any common label and end there. */
  static boolean acceptsAnyLabel(State state) {
    Automaton rest = new Automaton();
    rest.setInitialState(state);
    Automaton anyLabel = OriginLanguage.ANY_LABEL; // it is its own reverse
    return anyLabel.subsetOf(copyOf(rest));
  }

  /**
   * Returns whether, after some label and a dot, a host may continue with any common label and end.
   */
  static boolean anyLabelLeadsToAnyLabel(State start) {
    Set<State> seen = new HashSet<>();
    Deque<State> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      State state = open.remove();
      State behindDot = state.step('.');
      if (behindDot != null && acceptsAnyLabel(behindDot)) {
        return true;
      }
      for (Transition transition : state.getTransitions()) {
        if (transition.getMax() != '.' && seen.add(transition.getDest())) {
          open.add(transition.getDest());
        }
      }
    }
    return false;
  }

  // The library renumbers and trims automata that it works on, so it must not see the shared
  // states.
  private static Automaton copyOf(Automaton automaton) {
    Map<State, State> copies = new HashMap<>();
    automaton.getStates().forEach(state -> copies.put(state, new State()));
    copies.forEach(
        (state, copy) -> {
          copy.setAccept(state.isAccept());
          state
              .getTransitions()
              .forEach(
                  t ->
                      copy.addTransition(
                          new Transition(t.getMin(), t.getMax(), copies.get(t.getDest()))));
        });
    Automaton result = new Automaton();
    result.setInitialState(copies.get(automaton.getInitialState()));
    result.setDeterministic(true);
    return result;
  }
}
