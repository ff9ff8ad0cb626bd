package dev.preflight.policy;

import static org.assertj.core.api.Assertions.assertThat;

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
}
