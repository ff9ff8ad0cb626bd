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
  private static final int ALPHABET = 128;
  private static final short DEAD = -1;

  private final short[] transitions;
  private final boolean[] accepting;

  private OriginAutomaton(short[] transitions, boolean[] accepting) {
    this.transitions = transitions;
    this.accepting = accepting;
  }

  /** Reads an automaton in the form that the class description gives. */
  public static OriginAutomaton of(String... states) {
    short[] transitions = new short[states.length * ALPHABET];
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
  private static void addTransition(short[] transitions, int state, String transition) {
    boolean range = transition.charAt(1) == '-';
    char from = transition.charAt(0);
    char to = transition.charAt(range ? 2 : 0);
    short next = Short.parseShort(transition.substring(range ? 4 : 2));
    Arrays.fill(transitions, state * ALPHABET + from, state * ALPHABET + to + 1, next);
  }

  @Override
  public boolean allows(String origin) {
    int state = 0;
    for (int i = 0; i < origin.length(); i++) {
      char c = origin.charAt(i);
      if (c >= ALPHABET) {
        return false;
      }
      state = transitions[state * ALPHABET + c];
      if (state == DEAD) {
        return false;
      }
    }
    return accepting[state];
  }
}
