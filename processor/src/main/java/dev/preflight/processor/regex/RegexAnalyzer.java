package dev.preflight.processor.regex;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.rules.PolicyRules;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves what a regular expression for origins matches. It converts the expression to an automaton,
 * restricts it to well-formed origins, and determines who owns them.
 */
final class RegexAnalyzer {
  /** Up to this number, origins can be listed instead, and an author can know all owners. */
  static final int FEW = 16;

  private static final int MAX_SIZE = 5_000;
  private static final int MAX_STATES = 1_000;

  private final CharacterSets sets = new CharacterSets();
  private final Map<String, RegexVerdict> verdicts = new HashMap<>();

  /** Returns the verdict on an expression that {@link java.util.regex.Pattern} can compile. */
  RegexVerdict analyze(String regex) {
    RegexVerdict verdict = verdicts.get(regex);
    if (verdict == null) {
      verdict = decide(regex);
      verdicts.put(regex, verdict);
    }
    return verdict;
  }

  private RegexVerdict decide(String regex) {
    Node node;
    try {
      node = RegexParser.parse(regex, sets);
    } catch (UnsupportedRegexException e) {
      return new RegexVerdict.NotRegular(String.valueOf(e.getMessage()), e.index());
    }
    if (Node.size(node) > MAX_SIZE) {
      return new RegexVerdict.TooLarge();
    }
    Automaton matched = AutomatonBuilder.build(node).intersection(OriginLanguage.ORIGINS);
    Optional<Automaton> origins = Determinizer.determinize(matched);
    if (origins.isEmpty() || origins.get().getNumberOfStates() > MAX_STATES) {
      return new RegexVerdict.TooLarge();
    }
    if (origins.get().isEmpty()) {
      return new RegexVerdict.Nothing();
    }
    RegexVerdict verdict = judge(node, origins.get());
    List<Node.Branch> dead = DeadBranches.of(node);
    return dead.isEmpty() || verdict instanceof RegexVerdict.Strangers
        ? verdict
        : new RegexVerdict.DeadBranch(
            dead.stream().map(branch -> regex.substring(branch.start(), branch.end())).toList(),
            dead.stream().anyMatch(branch -> AutomatonBuilder.build(branch.node()).run("null")));
  }

  private static RegexVerdict judge(Node node, Automaton origins) {
    Automaton elsewhere = origins.minus(OriginLanguage.LOOPBACK);
    Optional<HostLanguage> hosts = HostLanguage.of(elsewhere);
    if (hosts.isEmpty()) {
      return new RegexVerdict.TooLarge();
    }
    Set<String> ipv6 = elsewhere.intersection(OriginLanguage.IPV6_ORIGINS).getFiniteStrings(FEW);
    HostLanguage.Owners owners = hosts.get().owners(FEW);
    Automaton strangers = StrangerFinder.without(elsewhere, SpelledOut.in(node));
    if (ipv6 == null || hasManySchemes(elsewhere)) {
      Automaton apps = elsewhere.minus(OriginLanguage.WEB);
      return strangers(origins, strangers.isEmpty() ? apps : strangers);
    }
    // More than a few owners are not strangers either if each is spelled out.
    if (!owners.few() && !strangers.isEmpty()) {
      return strangers(origins, strangers);
    }
    RegexVerdict.Safe safe =
        new RegexVerdict.Safe(
            origins, list(origins), insecure(elsewhere), hosts.get().openDomain());
    return owners.platforms().isEmpty() || strangers.isEmpty()
        ? safe
        : new RegexVerdict.OnPlatforms(StrangerFinder.find(strangers), owners.platforms(), safe);
  }

  private static RegexVerdict strangers(Automaton origins, Automaton strangers) {
    return new RegexVerdict.Strangers(
        StrangerFinder.find(strangers),
        OriginLanguage.ANY_HTTPS_DOMAIN.subsetOf(origins)
            || OriginLanguage.ANY_HTTP_DOMAIN.subsetOf(origins));
  }

  // Anyone can create an app with its own scheme and any host.
  private static boolean hasManySchemes(Automaton origins) {
    Automaton schemes = origins.clone();
    for (State state : schemes.getStates()) {
      State colon = state.step(':');
      State slash = colon == null ? null : colon.step('/');
      state.setAccept(slash != null && slash.step('/') != null);
    }
    for (State state : schemes.getStates()) {
      state.getTransitions().removeIf(transition -> transition.getMin() == ':');
    }
    schemes.removeDeadTransitions();
    return schemes.getFiniteStrings(FEW) == null;
  }

  private static List<String> list(Automaton origins) {
    Set<String> all = origins.getFiniteStrings(FEW);
    List<String> list = all == null ? List.of() : new ArrayList<>(all);
    // The language contains origins with an explicit default port, which browsers never send.
    return list.stream().filter(RegexAnalyzer::isOrigin).sorted().toList();
  }

  private static boolean isOrigin(String text) {
    return PolicyRules.standard().check(DeclaredPolicy.of(text).build()).policy().isPresent();
  }

  private static Optional<String> insecure(Automaton elsewhere) {
    Automaton insecure = elsewhere.intersection(OriginLanguage.PLAIN_HTTP);
    return insecure.isEmpty() ? Optional.empty() : Optional.of(StrangerFinder.shortest(insecure));
  }

  /** Returns whether an expression that matches no whole origin matches a part of one. */
  boolean matchesPart(String regex) {
    return !(analyze("(?s).*(?:" + regex + ").*") instanceof RegexVerdict.Nothing);
  }
}
