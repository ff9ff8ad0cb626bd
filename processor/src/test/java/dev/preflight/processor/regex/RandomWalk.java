package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generates random strings of an automaton's language, and random mistakes in them. */
final class RandomWalk {
  private static final String ALPHABET = "abxz019.-_:/[]@A%*";
  private static final int WANDERING = 30;

  private final Automaton automaton;
  private final Random random;
  private final Map<State, Integer> stepsToAccept = new HashMap<>();

  RandomWalk(Automaton automaton, long seed) {
    this.automaton = automaton;
    this.random = new Random(seed);
    automaton.getAcceptStates().forEach(state -> stepsToAccept.put(state, 0));
    for (boolean changed = true; changed; ) {
      changed = false;
      for (State state : automaton.getStates()) {
        for (Transition transition : state.getTransitions()) {
          int steps = stepsFrom(transition.getDest()) + 1;
          if (steps < stepsFrom(state)) {
            stepsToAccept.put(state, steps);
            changed = true;
          }
        }
      }
    }
  }

  private int stepsFrom(State state) {
    return stepsToAccept.getOrDefault(state, Integer.MAX_VALUE - 1);
  }

  /**
   * Returns an accepted string: takes random steps for a while, then the shortest way to
   * acceptance.
   */
  String accepted() {
    StringBuilder text = new StringBuilder();
    State state = automaton.getInitialState();
    while (!state.isAccept() || (!state.getTransitions().isEmpty() && random.nextInt(3) > 0)) {
      State here = state;
      List<Transition> ways = new ArrayList<>(state.getTransitions());
      if (text.length() > WANDERING) {
        if (state.isAccept()) {
          break;
        }
        ways.removeIf(way -> stepsFrom(way.getDest()) >= stepsFrom(here));
      }
      Transition way = ways.get(random.nextInt(ways.size()));
      text.append((char) (way.getMin() + random.nextInt(way.getMax() - way.getMin() + 1)));
      state = way.getDest();
    }
    return text.toString();
  }

  String mutated(String text) {
    int place = random.nextInt(text.length() + 1);
    char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, place) + c + text.substring(place);
      case 1 -> text.substring(0, place) + text.substring(Math.min(text.length(), place + 1));
      case 2 -> text.substring(0, place) + c + text.substring(Math.min(text.length(), place + 1));
      default -> text.substring(0, place);
    };
  }
}
