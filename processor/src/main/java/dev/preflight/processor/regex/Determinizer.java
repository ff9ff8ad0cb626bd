package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The subset construction, with an end: some expressions have automata of astronomic size. */
final class Determinizer {
  private static final int MAX_STATES = 4_000;
  private static final long MAX_WORK = 8_000_000;

  private final Map<Set<State>, State> states = new HashMap<>();
  private final Deque<Set<State>> open = new ArrayDeque<>();
  private long work;

  private Determinizer() {}

  /** The minimal deterministic automaton, or nothing if it takes too much to find it. */
  static Optional<Automaton> determinize(Automaton automaton) {
    automaton.expandSingleton();
    return new Determinizer().run(automaton);
  }

  private Optional<Automaton> run(Automaton automaton) {
    Automaton result = new Automaton();
    result.setInitialState(stateOf(Set.of(automaton.getInitialState())));
    while (!open.isEmpty()) {
      if (states.size() > MAX_STATES || work > MAX_WORK) {
        return Optional.empty();
      }
      Set<State> set = open.remove();
      addTransitions(set, stateOf(set));
    }
    result.setDeterministic(true);
    result.minimize();
    return Optional.of(result);
  }

  private State stateOf(Set<State> set) {
    return states.computeIfAbsent(
        set,
        key -> {
          State state = new State();
          state.setAccept(key.stream().anyMatch(State::isAccept));
          open.add(key);
          return state;
        });
  }

  private void addTransitions(Set<State> set, State from) {
    Map<Character, Set<State>> targets = new HashMap<>();
    for (State state : set) {
      for (Transition transition : state.getTransitions()) {
        for (char c = transition.getMin(); c <= transition.getMax(); c++) {
          targets.computeIfAbsent(c, key -> new HashSet<>()).add(transition.getDest());
          work++;
        }
      }
    }
    targets.forEach((c, target) -> from.addTransition(new Transition(c, stateOf(target))));
  }
}
