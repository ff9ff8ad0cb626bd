package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the branches of an expression that match no origin, as in {@code
 * https://shop\.example|desk\.example}. Each branch gets a mark; a branch is dead if no path to an
 * origin contains its mark.
 */
final class DeadBranches {
  // Private use characters: an expression that is restricted to origins contains none of them.
  private static final char FIRST_MARK = '\ue000';
  private static final char LAST_MARK = '\uf8ff';

  private DeadBranches() {}

  /** Returns the dead branches, except those nested in dead branches. */
  static List<Node.Branch> of(Node node) {
    List<Node.Branch> branches = new ArrayList<>();
    collect(node, branches);
    if (branches.isEmpty() || branches.size() > LAST_MARK - FIRST_MARK) {
      return List.of();
    }
    Map<Node.Branch, Character> marks = new HashMap<>();
    branches.forEach(branch -> marks.put(branch, (char) (FIRST_MARK + marks.size())));
    Set<Character> live = liveMarks(AutomatonBuilder.build(node, marks));
    List<Node.Branch> dead = new ArrayList<>();
    int end = 0;
    for (Node.Branch branch : branches) {
      if (branch.start() >= end && !live.contains(marks.get(branch))) {
        dead.add(branch);
        end = branch.end() + 1;
      }
    }
    return dead;
  }

  // Collects in the order of the expression, outer branches before nested ones.
  private static void collect(Node node, List<Node.Branch> branches) {
    if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(part -> collect(part, branches));
    } else if (node instanceof Node.Repeat repeat) {
      collect(repeat.part(), branches);
    } else if (node instanceof Node.Choice choice) {
      for (Node.Branch branch : choice.branches()) {
        branches.add(branch);
        collect(branch.node(), branches);
      }
    }
  }

  private static Set<Character> liveMarks(Automaton marked) {
    Automaton origins = OriginLanguage.ORIGINS.clone();
    for (State state : origins.getStates()) {
      state.addTransition(new Transition(FIRST_MARK, LAST_MARK, state));
    }
    Automaton used = marked.intersection(origins);
    used.removeDeadTransitions();
    Set<Character> live = new HashSet<>();
    for (State state : used.getStates()) {
      for (Transition transition : state.getTransitions()) {
        for (char c = transition.getMin(); c >= FIRST_MARK && c <= transition.getMax(); c++) {
          live.add(c);
        }
      }
    }
    return live;
  }
}
