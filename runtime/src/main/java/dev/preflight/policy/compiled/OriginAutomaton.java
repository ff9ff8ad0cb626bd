package dev.preflight.policy.compiled;

import java.util.Arrays;

/**
 * The deterministic automaton that the compiler built from a regular expression for origins.
 * Matching reads each character once, allocates nothing and cannot backtrack.
 *
 * <p>Each state is written as one line; the first line is the initial state. A line is {@code +} if
 * the state accepts, followed by the transitions, separated by spaces. A transition is a character
 * or a range of characters, {@code >} and the number of the next state. For example, {@code https?}
 * is written as:
 *
 * <pre>{@code
 * OriginAutomaton.of("h>1", "t>2", "t>3", "p>4", "+ s>5", "+")
 * }</pre>
 */
public final class OriginAutomaton implements OriginMatcher {
  static final int ALPHABET = 128;
  static final int DEAD = -1;

  // Each element is the index at which the transitions of the next state begin, DEAD, or a run.
  // DEAD and runs are negative, so that all other elements need only one check.
  private final int[] transitions;
  private final boolean[] accepting;
  private final LiteralRuns runs;

  private OriginAutomaton(int[] states, boolean[] accepting) {
    this.accepting = accepting;
    runs = new LiteralRuns(states, accepting);
    transitions = new int[states.length];
    for (int i = 0; i < states.length; i++) {
      transitions[i] = states[i] == DEAD ? DEAD : runs.entryOf(states[i]);
    }
  }

  /** Parses an automaton in the format that the class description defines. */
  public static OriginAutomaton of(String... states) {
    int[] transitions = new int[states.length * ALPHABET];
    Arrays.fill(transitions, DEAD);
    boolean[] accepting = new boolean[states.length];
    for (int state = 0; state < states.length; state++) {
      String line = states[state];
      // "+>7" is a transition on a plus sign, not an accepting state.
      accepting[state] = line.equals("+") || line.startsWith("+ ");
      for (String transition : line.substring(accepting[state] ? 1 : 0).strip().split(" ", -1)) {
        if (!transition.isEmpty()) {
          addTransition(transitions, state, transition);
        }
      }
    }
    return new OriginAutomaton(transitions, accepting);
  }

  // Either c>n or c-d>n, where c and d may be any character, including '-' and '>'.
  private static void addTransition(int[] transitions, int state, String transition) {
    boolean range = transition.charAt(1) == '-';
    char from = transition.charAt(0);
    char to = transition.charAt(range ? 2 : 0);
    int next = Integer.parseInt(transition.substring(range ? 4 : 2));
    Arrays.fill(transitions, state * ALPHABET + from, state * ALPHABET + to + 1, next);
  }

  @Override
  public boolean allows(String origin) {
    int at = 0;
    int state = runs.entryOf(0);
    while (true) {
      if (state < 0) {
        if (state == DEAD || !origin.startsWith(runs.text(state), at)) {
          return false;
        }
        at += runs.text(state).length();
        state = runs.end(state);
      }
      if (at == origin.length()) {
        return accepting[state / ALPHABET];
      }
      char c = origin.charAt(at++);
      if (c >= ALPHABET) {
        return false;
      }
      state = transitions[state + c];
    }
  }
}
