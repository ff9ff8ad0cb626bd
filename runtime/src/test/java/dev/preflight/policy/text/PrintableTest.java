package dev.preflight.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void nothingInvisibleGetsIntoALog() {
    assertThat(Printable.of("a\r\nb\t\"\\\u0000\u001b[31m\u202e\u2028\ufeff"))
        .isEqualTo("\"a\\r\\nb\\t\\\"\\\\\\u0000\\u001b[31m\\u202e\\u2028\\ufeff\"");
  }

  @Test
  void readableTextStaysReadable() {
    assertThat(Printable.of("https://bücher.example")).isEqualTo("\"https://bücher.example\"");
  }

  @Test
  void longTextIsCut() {
    assertThat(Printable.of("x".repeat(100_000))).hasSize(203).endsWith("x…\"");
  }
}
