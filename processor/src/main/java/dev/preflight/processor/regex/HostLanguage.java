package dev.preflight.processor.regex;

import dev.preflight.policy.origin.PublicSuffixes;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The hosts of a set of origins, read from right to left, because the right end of a domain
 * determines its owner. IPv6 addresses are excluded.
 */
final class HostLanguage {
  private static final List<String> HOST_CHARACTERS = List.of("--", "..", "09", "__", "az");

  private final Automaton reversed;

  private HostLanguage(Automaton reversed) {
    this.reversed = reversed;
  }

  /**
   * Returns the hosts of the origins that a deterministic automaton accepts, or nothing if the
   * result is too large.
   */
  static Optional<HostLanguage> of(Automaton origins) {
    origins.removeDeadTransitions();
    Map<State, State> mirror = new HashMap<>();
    State initial = new State();
    Set<State> starts = hostStarts(origins);
    Set<State> inHosts = hostStates(starts);
    for (State state : inHosts) {
      State target = mirrored(mirror, state);
      target.setAccept(starts.contains(state));
      for (Transition transition : state.getTransitions()) {
        addReversed(transition, mirrored(mirror, transition.getDest()), target);
      }
    }
    // A host ends at the end of the origin or at the port.
    for (State state : inHosts) {
      if (state.isAccept() || state.step(':') != null) {
        State end = mirrored(mirror, state);
        end.getTransitions().forEach(initial::addTransition);
        initial.setAccept(initial.isAccept() || end.isAccept());
      }
    }
    Automaton reversed = new Automaton();
    reversed.setInitialState(initial);
    reversed.setDeterministic(false);
    return Determinizer.determinize(reversed).map(HostLanguage::new);
  }

  private static State mirrored(Map<State, State> mirror, State state) {
    return mirror.computeIfAbsent(state, key -> new State());
  }

  private static void addReversed(Transition transition, State from, State to) {
    for (String range : HOST_CHARACTERS) {
      char min = (char) Math.max(transition.getMin(), range.charAt(0));
      char max = (char) Math.min(transition.getMax(), range.charAt(1));
      if (min <= max) {
        from.addTransition(new Transition(min, max, to));
      }
    }
  }

  // No host contains a slash, so hosts begin in the states behind two slashes.
  private static Set<State> hostStarts(Automaton origins) {
    Set<State> starts = new HashSet<>();
    for (State state : origins.getStates()) {
      State slash = state.step('/');
      State second = slash == null ? null : slash.step('/');
      if (second != null) {
        starts.add(second);
      }
    }
    return starts;
  }

  private static Set<State> hostStates(Set<State> starts) {
    Set<State> reached = new HashSet<>(starts);
    Set<State> fresh = starts;
    while (!fresh.isEmpty()) {
      Set<State> next = new HashSet<>();
      for (State state : fresh) {
        for (Transition transition : state.getTransitions()) {
          if (isInHost(transition) && reached.add(transition.getDest())) {
            next.add(transition.getDest());
          }
        }
      }
      fresh = next;
    }
    return reached;
  }

  private static boolean isInHost(Transition transition) {
    return HOST_CHARACTERS.stream()
        .anyMatch(
            range ->
                transition.getMin() <= range.charAt(1) && range.charAt(0) <= transition.getMax());
  }

  /**
   * The owners of hosts.
   *
   * @param few whether the hosts belong to only a few registrable domains and IPv4 addresses, not
   *     counting those on platforms
   * @param platforms public suffixes of platforms with more than a few hosts, such as {@code
   *     vercel.app}
   */
  record Owners(boolean few, Set<String> platforms) {}

  /** Returns the owners of the hosts. */
  Owners owners(int few) {
    Set<String> owners = new TreeSet<>();
    Set<String> platforms = new TreeSet<>();
    boolean all = addOwners(reversed.getInitialState(), "", few, owners, platforms);
    return new Owners(all && owners.size() <= few, platforms);
  }

  private static boolean addOwners(
      State state, String suffix, int few, Set<String> owners, Set<String> platforms) {
    if (!suffix.isEmpty() && isOwned(suffix)) {
      return owners.add(suffix) || owners.size() <= few;
    }
    if (!suffix.isEmpty() && state.isAccept()) {
      owners.add(suffix);
    }
    State next = suffix.isEmpty() ? state : state.step('.');
    if (next == null) {
      return true;
    }
    Map<String, State> labels = LabelLanguage.labelsFrom(next, few);
    if (labels == null) {
      return PublicSuffixes.isPlatform(suffix) && platforms.add(suffix);
    }
    for (Map.Entry<String, State> label : labels.entrySet()) {
      String longer = suffix.isEmpty() ? label.getKey() : label.getKey() + "." + suffix;
      if (!addOwners(label.getValue(), longer, few, owners, platforms) || owners.size() > few) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOwned(String suffix) {
    int dot = suffix.lastIndexOf('.');
    boolean address = suffix.substring(dot + 1).chars().allMatch(Character::isDigit);
    return address
        ? suffix.chars().filter(c -> c == '.').count() == 3
        : PublicSuffixes.isOwnedThroughout(suffix);
  }

  /** Returns a domain below which any label is a host too, if there is one. */
  Optional<String> openDomain() {
    return Optional.ofNullable(openDomain(reversed.getInitialState(), "", new HashSet<>()));
  }

  private static @Nullable String openDomain(State state, String suffix, Set<State> seen) {
    State next = suffix.isEmpty() ? state : state.step('.');
    if (next == null || !seen.add(next)) {
      return null;
    }
    if (!suffix.isEmpty() && LabelLanguage.acceptsAnyLabel(next)) {
      return suffix;
    }
    Map<String, State> labels = LabelLanguage.labelsFrom(next, RegexAnalyzer.FEW);
    if (labels == null) {
      return LabelLanguage.anyLabelLeadsToAnyLabel(next) ? suffix : null;
    }
    for (Map.Entry<String, State> label : labels.entrySet()) {
      String longer = suffix.isEmpty() ? label.getKey() : label.getKey() + "." + suffix;
      String found = openDomain(label.getValue(), longer, seen);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
