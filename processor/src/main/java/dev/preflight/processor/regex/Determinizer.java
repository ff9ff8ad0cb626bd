package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Determinizes an automaton by subset construction, up to a limit: some expressions have
 * astronomically large automata.
 */
final class Determinizer {
  private static final int MAX_STATES = 4_000;
  private static final long MAX_WORK = 2_000_000;

  private final Map<Set<State>, State> states = new HashMap<>();
  private final Deque<Set<State>> open = new ArrayDeque<>();
  private long work;

  private Determinizer() {}

  /** Returns the minimal deterministic automaton, or nothing if finding it takes too much work. */
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
    List<Transition> all = new ArrayList<>();
    BitSet borders = new BitSet();
    for (State state : set) {
      for (Transition transition : state.getTransitions()) {
        all.add(transition);
        borders.set(transition.getMin());
        borders.set(transition.getMax() + 1);
      }
    }
    work += (long) all.size() * borders.cardinality();
    // All characters between two borders lead to the same states.
    for (int first = borders.nextSetBit(0); first >= 0; ) {
      int next = borders.nextSetBit(first + 1);
      Set<State> target = targets(all, first);
      if (!target.isEmpty()) {
        from.addTransition(new Transition((char) first, (char) (next - 1), stateOf(target)));
      }
      first = next;
    }
  }

  private static Set<State> targets(List<Transition> transitions, int c) {
    Set<State> targets = new HashSet<>();
    for (Transition transition : transitions) {
      if (transition.getMin() <= c && c <= transition.getMax()) {
        targets.add(transition.getDest());
      }
    }
    return targets;
  }
}
