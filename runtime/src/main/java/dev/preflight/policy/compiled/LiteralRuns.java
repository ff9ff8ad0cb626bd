package dev.preflight.policy.compiled;

import java.util.ArrayList;
import java.util.List;

/**
 * The character sequences of an automaton without alternatives, such as the scheme and the domain
 * of an origin. Comparing a run as one string is faster than going from state to state.
 */
final class LiteralRuns {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 64;
  private static final char NONE = OriginAutomaton.ALPHABET;

  private final int[] entries;
  private final String[] texts;
  private final int[] ends;

  /**
   * Finds the runs.
   *
   * @param transitions the next state for each state and character, or {@link OriginAutomaton#DEAD}
   * @param accepting whether an origin may end in a state
   */
  LiteralRuns(int[] transitions, boolean[] accepting) {
    char[] onlyWays = new char[accepting.length];
    for (int state = 0; state < accepting.length; state++) {
      onlyWays[state] = accepting[state] ? NONE : onlyWay(transitions, state);
    }
    entries = new int[accepting.length];
    List<String> texts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    for (int state = 0; state < accepting.length; state++) {
      StringBuilder text = new StringBuilder();
      int end = state;
      // Limits the length: each state within a run begins another run, and states may form a cycle.
      while (onlyWays[end] != NONE && text.length() < LONGEST) {
        text.append(onlyWays[end]);
        end = transitions[index(end, onlyWays[end])];
      }
      if (text.length() < SHORTEST) {
        entries[state] = index(state, '\0');
      } else {
        entries[state] = OriginAutomaton.DEAD - 1 - texts.size();
        texts.add(text.toString());
        ends.add(index(end, '\0'));
      }
    }
    this.texts = texts.toArray(String[]::new);
    this.ends = ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private static char onlyWay(int[] transitions, int state) {
    char only = NONE;
    for (char c = 0; c < OriginAutomaton.ALPHABET; c++) {
      if (transitions[index(state, c)] != OriginAutomaton.DEAD) {
        if (only != NONE) {
          return NONE;
        }
        only = c;
      }
    }
    return only;
  }

  private static int index(int state, char c) {
    return state * OriginAutomaton.ALPHABET + c;
  }

  /** Returns the entry of a state: the index of its transitions, or a negative number for a run. */
  int entryOf(int state) {
    return entries[state];
  }

  /** Returns the characters of a run. */
  String text(int run) {
    return texts[OriginAutomaton.DEAD - 1 - run];
  }

  /** Returns the index of the transitions of the state that a run leads to. */
  int end(int run) {
    return ends[OriginAutomaton.DEAD - 1 - run];
  }
}
