package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an automaton as a regular expression, by state elimination: each state is replaced by
 * edges around it, until only the start and the end are left. The expression consists of
 * characters, classes, non-capturing groups, {@code |}, {@code *}, {@code +} and {@code ?}, which
 * mean the same in PCRE, RE2, Go and Java.
 */
final class AutomatonRegex {
  // PCRE allows 250.
  private static final int MAX_DEPTH = 200;

  private static final int START = -1;
  private static final int END = -2;

  // The edges from each state, and the text on them. The maps are sorted, so that the result is
  // always the same.
  private final Map<Integer, Map<Integer, RegexText>> edges = new TreeMap<>();

  private AutomatonRegex() {}

  static String of(Automaton automaton) {
    if (automaton.isEmpty()) {
      throw new IllegalArgumentException("an expression cannot match nothing");
    }
    AutomatonRegex regex = new AutomatonRegex();
    regex.read(automaton.getInitialState());
    while (regex.edges.size() > 1) {
      regex.eliminate(regex.cheapest());
    }
    String text = regex.from(START).getOrDefault(END, RegexText.EMPTY).text();
    if (depthOf(text) > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "a quantifier such as {1,255}, which needs too many nested groups");
    }
    return text;
  }

  private static int depthOf(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      i += c == '\\' ? 1 : 0;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      deepest = Math.max(depth, deepest);
    }
    return deepest;
  }

  private void read(State initial) {
    Map<State, Integer> numbers = new HashMap<>();
    List<State> order = new ArrayList<>();
    number(initial, numbers, order);
    add(START, 0, RegexText.EMPTY);
    for (int i = 0; i < order.size(); i++) {
      State state = order.get(i);
      Map<Integer, BitSet> characters = new TreeMap<>();
      for (Transition transition : state.getSortedTransitions(false)) {
        characters
            .computeIfAbsent(number(transition.getDest(), numbers, order), key -> new BitSet())
            .set(transition.getMin(), transition.getMax() + 1);
      }
      from(i);
      for (Map.Entry<Integer, BitSet> edge : characters.entrySet()) {
        add(i, edge.getKey(), RegexText.of(edge.getValue()));
      }
      if (state.isAccept()) {
        add(i, END, RegexText.EMPTY);
      }
    }
  }

  private static int number(State state, Map<State, Integer> numbers, List<State> order) {
    return numbers.computeIfAbsent(
        state,
        key -> {
          order.add(state);
          return order.size() - 1;
        });
  }

  private void add(int from, int to, RegexText text) {
    from(from).merge(to, text, RegexText::or);
  }

  private Map<Integer, RegexText> from(int state) {
    return edges.computeIfAbsent(state, key -> new TreeMap<>());
  }

  // The state whose removal adds the least text. The order decides how long the result gets.
  private int cheapest() {
    int cheapest = START;
    long lowest = Long.MAX_VALUE;
    for (int state : edges.keySet()) {
      long cost = state == START ? Long.MAX_VALUE : cost(state);
      if (cost < lowest) {
        lowest = cost;
        cheapest = state;
      }
    }
    return cheapest;
  }

  private long cost(int state) {
    long in = 0;
    long lengthIn = 0;
    for (Map.Entry<Integer, Map<Integer, RegexText>> from : edges.entrySet()) {
      RegexText text = from.getValue().get(state);
      if (from.getKey() != state && text != null) {
        in++;
        lengthIn += text.text().length();
      }
    }
    long out = 0;
    long lengthOut = 0;
    for (Map.Entry<Integer, RegexText> to : from(state).entrySet()) {
      if (to.getKey() != state) {
        out++;
        lengthOut += to.getValue().text().length();
      }
    }
    RegexText loop = from(state).get(state);
    long lengthLoop = loop == null ? 0 : loop.text().length();
    return lengthIn * (out - 1) + lengthOut * (in - 1) + lengthLoop * (in * out - 1);
  }

  private void eliminate(int state) {
    Map<Integer, RegexText> out = from(state);
    edges.remove(state);
    RegexText loop = out.remove(state);
    for (Map.Entry<Integer, Map<Integer, RegexText>> from : edges.entrySet()) {
      RegexText in = from.getValue().remove(state);
      if (in != null) {
        RegexText way = loop == null ? in : in.thenRepeated(loop);
        out.forEach((to, text) -> from.getValue().merge(to, way.then(text), RegexText::or));
      }
    }
  }
}
