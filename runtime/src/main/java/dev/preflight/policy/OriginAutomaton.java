package dev.preflight.policy;

import java.util.Arrays;

/**
 * A regular expression for origins, as the deterministic automaton that the compiler made of it.
 * Matching looks at each character once, allocates nothing and cannot backtrack.
 *
 * <p>The automaton is written one state a line, the first being the initial one: {@code +} if the
 * state accepts, then its transitions, separated by blanks: a character or a range of characters,
 * {@code >} and the number of the next state. This one is {@code https?}, were that an origin:
 *
 * <pre>{@code
 * OriginAutomaton.of("h>1", "t>2", "t>3", "p>4", "+ s>5", "+")
 * }</pre>
 */
public final class OriginAutomaton implements OriginTest {
  static final int ALPHABET = 128;
  static final int DEAD = -1;

  // A place in the table where the transitions of the next state begin, DEAD, or a run: what is
  // negative is looked at, anything else goes straight on to the next character.
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

  /** Reads an automaton in the form that the class description gives. */
  public static OriginAutomaton of(String... states) {
    int[] transitions = new int[states.length * ALPHABET];
    Arrays.fill(transitions, DEAD);
    boolean[] accepting = new boolean[states.length];
    for (int state = 0; state < states.length; state++) {
      String line = states[state];
      // "+>7" is a transition on a plus sign, not the mark.
      accepting[state] = line.equals("+") || line.startsWith("+ ");
      for (String transition : line.substring(accepting[state] ? 1 : 0).strip().split(" ", -1)) {
        if (!transition.isEmpty()) {
          addTransition(transitions, state, transition);
        }
      }
    }
    return new OriginAutomaton(transitions, accepting);
  }

  // Either c>n or c-d>n, where c and d may be any character, '-' and '>' included.
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
