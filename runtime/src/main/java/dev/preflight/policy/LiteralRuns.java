package dev.preflight.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an automaton can go only one way for some characters, as in the scheme and in the domain of
 * an origin: these are compared as one text, which is faster than state by state.
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
   * @param transitions for each state and character the next state, or {@link OriginAutomaton#DEAD}
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
      // Each state of a long run begins one, too; and states may lead to each other for ever.
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

  /** How a state is entered: the index of its transitions, or a negative number for a run. */
  int entryOf(int state) {
    return entries[state];
  }

  /** The characters of a run. */
  String text(int run) {
    return texts[OriginAutomaton.DEAD - 1 - run];
  }

  /** The index of the transitions of the state that a run leads to. */
  int end(int run) {
    return ends[OriginAutomaton.DEAD - 1 - run];
  }
}
