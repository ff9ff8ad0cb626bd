package dev.preflight.processor.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "\\d+ => [0-9]+",
        "[a-z]* => [a-z]*",
        "a|b => [ab]",
        "(?i)ab => [Aa][Bb]",
        "\\Qa.b\\E => a\\.b",
        "[^/]+ => [!-.0-~]+",
        "(ab)?c => c|abc",
        "x{2,3} => xxx?",
      })
  void isWrittenForAllEngines(String regex, String portable) {
    assertThat(RegularLanguage.of(regex).regex()).isEqualTo(portable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://[a-z0-9-]+\\.shop\\.example\\.com",
        "https://(?:a|b|www)\\.example\\.com(?::8443)?",
        "https://(?:[a-z]+\\.)*example\\.com",
        "https://pr-\\d{1,4}\\.preview\\.example\\.com",
        "https?://.*\\.example\\.org",
        "https://(?:eu|us)-[a-z]{2}\\d\\.(?:shop|desk)\\.example\\.com(?::[0-9]+)?",
      })
  void originsKeepTheirMeaning(String regex) {
    RegularLanguage origins = RegularLanguage.ofOrigins(regex);
    assertThat(origins.regex()).hasSizeLessThan(1_000);
    assertThat(RegularLanguage.of(origins.regex()).isSame(origins)).isTrue();
  }

  // Every other automaton operation of the project is compared with java.util.regex; this one is
  // compared with the automaton.
  @Test
  void randomExpressionsKeepTheirMeaning() {
    Random random = new Random(20261201);
    for (int i = 0; i < 2_000; i++) {
      String regex = random(random, 3);
      RegularLanguage language = RegularLanguage.of(regex);
      String portable = language.regex();
      assertThat(RegularLanguage.of(portable).isSame(language))
          .as("%s became %s", regex, portable)
          .isTrue();
      assertThat(portable).doesNotContainPattern("\\(\\?[^:]");
    }
  }

  private static String random(Random random, int depth) {
    if (depth == 0) {
      String[] atoms = {"a", "b", "-", "\\.", ".", "[a-c]", "[^b]", "\\d", "/", "\\[", "\\]"};
      return atoms[random.nextInt(atoms.length)];
    }
    String one = random(random, depth - 1);
    return switch (random.nextInt(6)) {
      case 0 -> one + "|" + random(random, depth - 1);
      case 1 -> "(?:" + one + ")*";
      case 2 -> "(?:" + one + ")?" + random(random, depth - 1);
      case 3 -> "(" + one + "){1,3}";
      default -> "(" + one + ")" + random(random, depth - 1);
    };
  }

  @Test
  void unsafeOriginsAreRefused() {
    assertThatThrownBy(() -> RegularLanguage.ofOrigins("https://.*example\\.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void irregularExpressionsAreRefused() {
    assertThatThrownBy(() -> RegularLanguage.of("(a)\\1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RegularLanguage.of("(?=a)b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
