package dev.preflight.processor.regex;

import dev.preflight.policy.PublicSuffixes;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the shortest origin of a stranger among those that an expression matches. */
final class StrangerFinder {
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)+");
  private static final String FAMILIAR = "com|net|org|co|io|dev|app";
  // People read letters most easily, and a dot would only make a subdomain.
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789.:/-_+[]";

  private final PublicSuffixes suffixes;

  StrangerFinder(PublicSuffixes suffixes) {
    this.suffixes = suffixes;
  }

  String find(String regex, Automaton origins) {
    Automaton strangers = origins;
    for (String domain : namedDomains(regex)) {
      Automaton rest = strangers.minus(OriginLanguage.under(domain));
      strangers = rest.isEmpty() ? strangers : rest;
    }
    Automaton familiar = strangers.intersection(OriginLanguage.endingIn(FAMILIAR));
    return shortest(familiar.isEmpty() ? strangers : familiar);
  }

  // Domains that the author wrote out are those that the author means.
  private Set<String> namedDomains(String regex) {
    Set<String> domains = new HashSet<>();
    Matcher matcher = DOMAIN.matcher(regex.replace("\\", ""));
    while (domains.size() < RegexAnalyzer.FEW && matcher.find()) {
      String[] labels = matcher.group().split("\\.", -1);
      String suffix = "";
      for (int i = labels.length - 1; i >= 0; i--) {
        suffix = suffix.isEmpty() ? labels[i] : labels[i] + "." + suffix;
        if (suffixes.isOwnedThroughout(suffix)) {
          domains.add(suffix);
          break;
        }
      }
    }
    return domains;
  }

  private record Step(State state, String text) {}

  /** The shortest string of an automaton, letters before anything else. */
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
