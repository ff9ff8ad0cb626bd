package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The result of analyzing a regular expression for origins. */
sealed interface RegexVerdict {

  /**
   * The expression matches origins of a few known owners.
   *
   * @param automaton the minimal automaton of the origins that it matches
   * @param list the origins, if there are so few that they can be listed instead
   * @param insecure the shortest plain http origin that it matches outside the user's own machine,
   *     if there is one
   * @param openDomain a domain of which it matches every subdomain, if there is one
   */
  record Safe(
      Automaton automaton,
      List<String> list,
      Optional<String> insecure,
      Optional<String> openDomain)
      implements RegexVerdict {

    /** Returns whether the expression matches a website other than the user's own machine. */
    boolean isPublic() {
      return !automaton.intersection(OriginLanguage.WEB).minus(OriginLanguage.LOOPBACK).isEmpty();
    }
  }

  /**
   * The expression matches origins of strangers.
   *
   * @param witness the shortest of them
   * @param anyHost whether it matches any host at all
   */
  record Strangers(String witness, boolean anyHost) implements RegexVerdict {}

  /**
   * The expression matches origins of strangers, all of them on platforms that give anyone a
   * subdomain.
   *
   * @param witness the shortest of them
   * @param platforms the platforms, for example {@code vercel.app}
   * @param tolerated the verdict if the risk is accepted
   */
  record OnPlatforms(String witness, Set<String> platforms, Safe tolerated)
      implements RegexVerdict {}

  /**
   * The expression has branches that match no origin.
   *
   * @param branches the branches as written
   * @param matchesNull whether one of them is meant for the origin {@code null}
   */
  record DeadBranch(List<String> branches, boolean matchesNull) implements RegexVerdict {}

  /** The expression matches no origin. */
  record Nothing() implements RegexVerdict {}

  /** The expression contains, at an index, a construct that no automaton can represent. */
  record NotRegular(String construct, int index) implements RegexVerdict {}

  /** The automaton of the expression is too large to compute or to use. */
  record TooLarge() implements RegexVerdict {}
}
