package dev.preflight.processor.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.compiled.OriginAutomaton;
import dev.preflight.policy.rules.PolicyRules;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Tests that the analysis of a regular expression agrees with {@link Pattern}. */
class RegexPropertiesTest {
  // A fixed seed makes builds reproducible. Change it to search further.
  private static final String SEED = "20261123";

  private static final RegexAnalyzer ANALYZER = new RegexAnalyzer();

  // Written independently of the automaton that the analyzer uses.
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "[a-z][a-z0-9+.-]*://"
              + "(?:(?:[a-z0-9_-]+\\.)*(?![0-9]+(?:$|:))[a-z0-9_-]+"
              + "|(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$|:)|(?=$|:))){4}"
              + "|\\[[0-9a-f:]+\\])"
              + "(?::[1-9][0-9]{0,4})?");

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "shop",
          "\\.",
          ".",
          "[a-z]",
          "[^.]",
          "[a-b0-9-]",
          "\\w",
          "\\d",
          "-",
          "\\-",
          ".*",
          "[a-z]+",
          "[a-z]*",
          "(a|b)",
          "(?:ab|c)?",
          "a{1,3}",
          "[0-9]{2}",
          "(?i)A",
          "(?i:B)",
          "(a\\.)?",
          "(?<n>ab)",
          "\\Qa.b\\E",
          "[a-z&&[^b]]",
          "\\p{Lower}",
          "\\x61",
          "\\u0062",
          "x*+",
          "^",
          "$",
          "(b|ab)*",
          "[ab]+?",
          "\\p{L}+",
          "(?:[a-z]+\\.)*",
          "\\S",
          "_",
          "b|a",
          "\\Ea");
  private static final List<String> STARTS =
      List.of("https://", "https?://", "^https://", "(?:http|https)://", "", "http://", ".*");
  private static final List<String> ENDS =
      List.of(
          "\\.example\\.com",
          ".example\\.com",
          "example\\.com$",
          "\\.co\\.uk",
          "",
          "(:\\d+)?",
          ".*");

  @Provide
  Arbitrary<String> regexes() {
    return Combinators.combine(
            Arbitraries.of(STARTS),
            Arbitraries.of(PIECES).list().ofMaxSize(5).map(pieces -> String.join("", pieces)),
            Arbitraries.of(ENDS),
            Arbitraries.of(ENDS))
        .as((start, middle, end, last) -> start + middle + end + last)
        .filter(RegexPropertiesTest::compiles);
  }

  @Provide
  Arbitrary<String> origins() {
    Arbitrary<String> parts =
        Arbitraries.of(
                "https://",
                "http://",
                "a",
                "b",
                "ab",
                "shop",
                ".",
                "-",
                "_",
                "0",
                "99",
                "example",
                ".com",
                ".example.com",
                "co.uk",
                ":",
                ":1",
                ":443",
                ":99999",
                "A",
                "127.0.0.1",
                "[::1]",
                "x",
                "")
            .list()
            .ofMaxSize(7)
            .map(all -> String.join("", all));
    return Arbitraries.oneOf(
        parts, parts.map(s -> "https://" + s), parts.map(s -> "https://" + s + ".example.com"));
  }

  private static boolean compiles(String regex) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (java.util.regex.PatternSyntaxException e) {
      return false;
    }
  }

  @Property(tries = 5_000, seed = SEED)
  void automatonAgreesWithPattern(
      @ForAll("regexes") String regex, @ForAll("origins") String origin) {
    RegexVerdict verdict = ANALYZER.analyze(regex);
    Statistics.label("verdict").collect(verdict.getClass().getSimpleName());
    boolean matches = Pattern.matches(regex, origin) && WELL_FORMED.matcher(origin).matches();
    if (verdict instanceof RegexVerdict.Safe safe) {
      OriginAutomaton automaton = automaton(safe);
      assertThat(automaton.allows(origin)).as("%s on %s", regex, origin).isEqualTo(matches);
    } else if (verdict instanceof RegexVerdict.Nothing) {
      assertThat(matches).as("%s on %s", regex, origin).isFalse();
    }
  }

  @Property(tries = 1_000, seed = SEED)
  void automatonAgreesOnItsOwnLanguageAndNearIt(
      @ForAll("regexes") String regex, @ForAll long seed) {
    RegexVerdict verdict = ANALYZER.analyze(regex);
    Assume.that(verdict instanceof RegexVerdict.Safe);
    OriginAutomaton automaton = automaton((RegexVerdict.Safe) verdict);
    RandomWalk walk = new RandomWalk(((RegexVerdict.Safe) verdict).automaton(), seed);
    for (int i = 0; i < 20; i++) {
      String accepted = walk.accepted();
      assertThat(Pattern.matches(regex, accepted)).as("%s on %s", regex, accepted).isTrue();
      assertThat(automaton.allows(accepted)).isTrue();
      String mutated = walk.mutated(accepted);
      assertThat(automaton.allows(mutated))
          .as("%s on %s", regex, mutated)
          .isEqualTo(Pattern.matches(regex, mutated) && WELL_FORMED.matcher(mutated).matches());
    }
  }

  @Property(tries = 2_000, seed = SEED)
  void witnessIsReallyMatched(@ForAll("regexes") String regex) {
    if (ANALYZER.analyze(regex) instanceof RegexVerdict.Strangers strangers) {
      assertThat(Pattern.matches(regex, strangers.witness()))
          .as("%s on %s", regex, strangers.witness())
          .isTrue();
      assertThat(WELL_FORMED.matcher(strangers.witness()).matches()).isTrue();
      assertThat(strangers.witness()).doesNotMatch("https?://([^:]*[.])?example[.]com(:.*)?");
    }
  }

  // Without the dead branches, the expression matches the same origins.
  @Property(tries = 2_000, seed = SEED)
  void deadBranchesMatchNothing(
      @ForAll("regexes") String one, @ForAll("regexes") String other, @ForAll("origins") String o) {
    String regex = "https://(" + one + "|" + other + ")\\.example\\.com";
    Assume.that(compiles(regex));
    if (ANALYZER.analyze(regex) instanceof RegexVerdict.DeadBranch dead) {
      Statistics.label("dead").collect(dead.branches().size());
      for (String branch : dead.branches()) {
        String alone = "https://(" + branch + ")\\.example\\.com";
        assertThat(Pattern.matches(alone, o) && WELL_FORMED.matcher(o).matches()).isFalse();
      }
    }
  }

  @Property(tries = 1_000, seed = SEED)
  void everyListedOriginIsMatchedAndAccepted(@ForAll("regexes") String regex) {
    if (ANALYZER.analyze(regex) instanceof RegexVerdict.Safe safe) {
      safe.list().forEach(origin -> assertThat(Pattern.matches(regex, origin)).isTrue());
      // A suggestion must be accepted when it is pasted.
      assertThat(safe.list())
          .allSatisfy(
              origin ->
                  assertThat(
                          PolicyRules.standard()
                              .check(DeclaredPolicy.of(origin).build())
                              .violations())
                      .isEmpty());
    }
  }

  private static OriginAutomaton automaton(RegexVerdict.Safe safe) {
    return OriginAutomaton.of(AutomatonText.of(safe.automaton()).toArray(String[]::new));
  }
}
