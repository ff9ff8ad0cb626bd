package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of a regular expression for origins. */
sealed interface RegexVerdict {

  /**
   * It matches origins of a few known owners.
   *
   * @param automaton the minimal automaton of the origins that it matches
   * @param list the origins, if they are so few that they can as well be listed
   * @param insecure the shortest plain http origin that it matches beyond the user's own machine,
   *     if there is one
   * @param openDomain a domain of which it matches every subdomain, if there is one
   */
  record Safe(
      Automaton automaton,
      List<String> list,
      Optional<String> insecure,
      Optional<String> openDomain)
      implements RegexVerdict {

    /** Returns whether it matches a website other than the user's own machine. */
    boolean isPublic() {
      return !automaton.intersection(OriginLanguage.WEB).minus(OriginLanguage.LOOPBACK).isEmpty();
    }
  }

  /**
   * It matches origins of strangers.
   *
   * @param witness the shortest of them
   * @param anyHost whether it matches any host at all
   */
  record Strangers(String witness, boolean anyHost) implements RegexVerdict {}

  /**
   * It matches origins of strangers, all of them on platforms that give everybody a subdomain.
   *
   * @param witness the shortest of them
   * @param platforms the platforms, for example {@code vercel.app}
   * @param tolerated what holds for it if that is accepted
   */
  record OnPlatforms(String witness, Set<String> platforms, Safe tolerated)
      implements RegexVerdict {}

  /**
   * It has branches that match no origin.
   *
   * @param branches the branches as written
   * @param matchesNull whether one of them is meant for the origin {@code null}
   */
  record DeadBranch(List<String> branches, boolean matchesNull) implements RegexVerdict {}

  /** It matches no origin. */
  record Nothing() implements RegexVerdict {}

  /** It has a construct that no automaton has, at an index. */
  record NotRegular(String construct, int index) implements RegexVerdict {}

  /** Its automaton is too large to be found, or to be of use. */
  record TooLarge() implements RegexVerdict {}
}
