package dev.preflight.policy.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginAutomatonTest {

  @Test
  void readsCharactersRangesAndMarks() {
    OriginAutomaton automaton = OriginAutomaton.of("a>1 b-d>0", "+ ->2", "+");
    assertThat(automaton.allows("a")).isTrue();
    assertThat(automaton.allows("bcda-")).isTrue();
    assertThat(automaton.allows("")).isFalse();
    assertThat(automaton.allows("b")).isFalse();
    assertThat(automaton.allows("a--")).isFalse();
  }

  @Test
  void transitionOnAPlusSignDoesNotMakeAStateAccept() {
    OriginAutomaton automaton = OriginAutomaton.of("+>1 a>1", "+ +->>0");
    assertThat(automaton.allows("")).isFalse();
    assertThat(automaton.allows("+")).isTrue();
    assertThat(automaton.allows("a.+")).isTrue();
  }

  @Test
  void whatIsNotAsciiIsRefused() {
    OriginAutomaton automaton = OriginAutomaton.of("+ !-~>0");
    assertThat(automaton.allows("https://example.com")).isTrue();
    assertThat(automaton.allows("https://ex\u0430mple.com")).isFalse();
    assertThat(automaton.allows("\u0080")).isFalse();
    assertThat(automaton.allows("\ud83d\ude00")).isFalse();
    assertThat(automaton.allows("\u0000")).isFalse();
  }

  @Test
  void whatCanGoOnlyOneWayIsComparedToItsEnd() {
    OriginAutomaton automaton =
        OriginAutomaton.of("a>1", "b>2", "c>3", "d>4", "e>5", "+ x>6 y>0", "x>7", "x>8", "z>5");
    assertThat(List.of("abcde", "abcdeyabcde", "abcdexxxz", "abcdexxxzyabcdexxxz"))
        .allMatch(automaton::allows);
    assertThat(
            List.of(
                "", "abcd", "abcdf", "abcdey", "abcdeyabcd", "abcdexxx", "abcdefabcde", "xabcde"))
        .noneMatch(automaton::allows);
  }

  @Test
  void statesThatNeverAcceptMayLeadToThemselves() {
    OriginAutomaton automaton = OriginAutomaton.of("a>1 b>2", "a>1", "+");
    assertThat(automaton.allows("a".repeat(200))).isFalse();
    assertThat(automaton.allows("b")).isTrue();
  }

  @Test
  void aRunMayBeLongerThanWhatIsComparedAtOnce() {
    String[] states = new String[301];
    for (int i = 0; i < 300; i++) {
      states[i] = (char) ('a' + i % 26) + ">" + (i + 1);
    }
    states[300] = "+";
    String only = "abcdefghijklmnopqrstuvwxyz".repeat(12).substring(0, 300);
    OriginAutomaton automaton = OriginAutomaton.of(states);
    assertThat(automaton.allows(only)).isTrue();
    assertThat(automaton.allows(only.substring(1))).isFalse();
    assertThat(automaton.allows(only + "a")).isFalse();
    for (int i = 0; i < 300; i++) {
      assertThat(automaton.allows(only.substring(0, i))).isFalse();
      assertThat(automaton.allows(only.substring(0, i) + "_" + only.substring(i + 1))).isFalse();
    }
  }
}
