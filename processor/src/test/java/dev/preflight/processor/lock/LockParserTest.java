package dev.preflight.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that an unclear lock file is rejected. */
class LockParserTest {
  private static final String OPEN =
      """
      # comment
      version 1

      GET /a
        origins: https://a.example.com
        allowCredentials: false
        maxAge: 1800
      """;

  @Test
  void textComesBackAsItWas() throws DamagedLockException {
    PolicyLock lock = LockParser.parse(OPEN + "\nPUT /b {x: \\d+ }\n  closed\n");
    assertThat(LockText.of(lock)).contains("PUT /b {x: \\d+ }\n  closed\n", OPEN.substring(20));
    assertThat(LockParser.parse(LockText.of(lock))).isEqualTo(lock);
  }

  // An older lock file lacks attributes that a newer version has; they had their defaults.
  @Test
  void attributeThatIsNotThereHasItsDefault() throws DamagedLockException {
    PolicyLock shorter = LockParser.parse(OPEN.replaceAll("(?m)^  (allow|max).*\n", ""));
    assertThat(shorter).isEqualTo(LockParser.parse(OPEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version 1             | version 2           | line 2 must be "version 1" but is "version 2"
          version 1             | GET /x              | line 2 must be "version 1" but is "GET /x"
          GET /a                | # gone              | line 5 does not follow an HTTP method and path
          GET /a                | GET a               | line 4 is not an HTTP method and a path: "GET a"
          GET /a                | <<<<<<< HEAD        | line 4 is not an HTTP method and a path: "<<<<<<< HEAD"
          GET /a                | =======             | line 4 is not an HTTP method and a path: "======="
          GET /a                | PUT /b`\\n`GET /a   | line 5 ends "PUT /b", which must be either closed or open
          `  maxAge: 1800`      | `  maxAge: never`   | line 7 has an invalid value for maxAge: "never"
          `  maxAge: 1800`      | `  allowCredentials: true` | line 7 has an invalid value for allowCredentials
          allowCredentials: false | allowCredentials: no  | line 6 has an invalid value for allowCredentials: "no"
          allowCredentials: false | maximum: 1        | line 6 names no policy attribute: "maximum: 1"
          allowCredentials: false | maxAge            | line 6 names no policy attribute: "maxAge"
          `  maxAge: 1800`      | `  closed`          | line 8 ends "GET /a", which must be either closed or open
          """)
  void damageIsNamed(String text, String replacement, String message) {
    String damaged = OPEN.replace(text, replacement.replace("`\\n`", "\n"));
    assertThat(damaged).isNotEqualTo(OPEN);
    assertThatThrownBy(() -> LockParser.parse(damaged))
        .isInstanceOf(DamagedLockException.class)
        .hasMessageContaining(message);
  }

  @Test
  void emptyFileIsDamaged() {
    assertThatThrownBy(() -> LockParser.parse("")).isInstanceOf(DamagedLockException.class);
  }

  @Test
  void everyValueStaysInItsLine() {
    assertThat(LockText.line("#a\nb\u202e ")).isEqualTo("\\u0023a\\u000ab\\u202e\\u0020");
    assertThat(LockText.line(" ")).isEqualTo("\\u0020");
    assertThat(LockText.line("{id: \\d+}")).isEqualTo("{id: \\d+}");
  }
}
