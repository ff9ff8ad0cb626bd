package dev.preflight.processor.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests expressions that take exponential time, and harmless similar ones. */
class BacktrackingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "(a*)*b",
        "(a+){2,30}b",
        "(a|a)*b",
        "(a|b|ab)*c",
        "([^/]+/?)*x",
        "(.*a){20}",
        "\\Q/x/\\E(\\d+)*y",
        "((a|b)+)+c"
      })
  void exponential(String regex) {
    assertThat(Backtracking.isPossible(regex)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+b",
        "[^/]+",
        ".*",
        "([a-z]+-)*[a-z]+",
        "([^/]+/)*[^/]+",
        "\\d{4}-\\d{2}-\\d{2}",
        "(a|b)+",
        "(foo|foobar)*",
        "(a+){2,3}",
        "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
        "(?i:%C3)(?i:%A9)([^/]+)(/)?",
        "(a+)(?=b)+"
      })
  void harmless(String regex) {
    assertThat(Backtracking.isPossible(regex)).isFalse();
  }
}
