package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The strings that a regular expression matches as a whole, of visible ASCII characters. It can be
 * written in the syntax that the expression engines of all gateways share.
 */
public final class RegularLanguage {
  private static final CharacterSets SETS = new CharacterSets();
  private static final int MAX_SIZE = 5_000;

  private final Automaton automaton;

  private RegularLanguage(Automaton automaton) {
    this.automaton = automaton;
    automaton.determinize();
    automaton.minimize();
  }

  /**
   * Returns the well-formed origins that an expression of {@code originRegexes} matches.
   *
   * @throws IllegalArgumentException if the rules do not accept the expression
   */
  public static RegularLanguage ofOrigins(String regex) {
    RegexVerdict verdict = new RegexAnalyzer().analyze(regex);
    if (verdict instanceof RegexVerdict.OnPlatforms platforms) {
      return new RegularLanguage(platforms.tolerated().automaton().clone());
    }
    if (verdict instanceof RegexVerdict.Safe safe) {
      return new RegularLanguage(safe.automaton().clone());
    }
    throw new IllegalArgumentException("not a safe expression for origins: " + regex);
  }

  /**
   * Returns the strings that an expression matches.
   *
   * @throws IllegalArgumentException if it is not a regular expression, or too large
   */
  public static RegularLanguage of(String regex) {
    try {
      Pattern.compile(regex);
      Node node = RegexParser.parse(regex, SETS);
      if (Node.size(node) > MAX_SIZE) {
        throw new IllegalArgumentException("too large: " + regex);
      }
      return new RegularLanguage(AutomatonBuilder.build(node));
    } catch (UnsupportedRegexException | PatternSyntaxException e) {
      throw new IllegalArgumentException(regex + " has " + e.getMessage(), e);
    }
  }

  /** Returns an expression that matches one string only. */
  public static String quote(String text) {
    return RegexText.literal(text);
  }

  /** Returns the strings that are in both languages. */
  public RegularLanguage and(RegularLanguage other) {
    return new RegularLanguage(automaton.intersection(other.automaton));
  }

  /** Returns whether both languages have the same strings. */
  boolean isSame(RegularLanguage other) {
    return automaton.equals(other.automaton);
  }

  /** Returns whether no string is in both languages. */
  public boolean isDisjointFrom(RegularLanguage other) {
    return automaton.intersection(other.automaton).isEmpty();
  }

  /** Returns whether the language contains a string. */
  public boolean contains(String text) {
    return automaton.run(text);
  }

  /** Returns whether the language has no strings. */
  public boolean isEmpty() {
    return automaton.isEmpty();
  }

  /** Returns a shortest string. */
  public String example() {
    return automaton.getShortestExample(true);
  }

  /** Returns an expression for the language, without anchors. */
  public String regex() {
    return AutomatonRegex.of(automaton);
  }
}
