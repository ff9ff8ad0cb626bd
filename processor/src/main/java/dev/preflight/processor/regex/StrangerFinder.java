package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the shortest origin of a stranger among those that an expression matches. */
final class StrangerFinder {
  private static final String FAMILIAR = "com|net|org|co|io|dev|app";
  // Letters come first because they are the easiest to read. A dot would only add a subdomain.
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789.:/-_+[]";

  private StrangerFinder() {}

  /** Returns the origins that do not belong to any of the domains. */
  static Automaton without(Automaton origins, Set<String> domains) {
    Automaton strangers = origins;
    for (String domain : domains) {
      strangers = strangers.minus(OriginLanguage.under(domain));
    }
    return strangers;
  }

  /**
   * Returns the shortest origin, at a well-known top-level domain if there is one.
   *
   * @param strangers the origins of strangers
   */
  static String find(Automaton strangers) {
    Automaton familiar = strangers.intersection(OriginLanguage.endingIn(FAMILIAR));
    return shortest(familiar.isEmpty() ? strangers : familiar);
  }

  private record Step(State state, String text) {}

  /** Returns the shortest string of an automaton. Letters are preferred to other characters. */
  static String shortest(Automaton automaton) {
    automaton.determinize();
    Deque<Step> open = new ArrayDeque<>();
    Set<State> seen = new HashSet<>();
    open.add(new Step(automaton.getInitialState(), ""));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (step.state().isAccept()) {
        return step.text();
      }
      for (Step next : stepsFrom(step)) {
        if (seen.add(next.state())) {
          open.add(next);
        }
      }
    }
    throw new IllegalStateException("an automaton that accepts nothing");
  }

  private static List<Step> stepsFrom(Step step) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < ALPHABET.length(); i++) {
      char c = ALPHABET.charAt(i);
      State next = step.state().step(c);
      if (next != null) {
        steps.add(new Step(next, step.text() + c));
      }
    }
    return steps;
  }
}
