package dev.preflight.processor.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.DeclaredPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the exposure of policies and the joining of paths. */
class ExposureTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example.com, LISTED",
    "https://*.example.com, PATTERNS",
    "https://a.example.com:*, PATTERNS",
    "${origins}, PATTERNS",
    "${origins:https://a.example.com}, PATTERNS",
    "*, ANY"
  })
  void ofOrigins(String origin, Exposure exposure) {
    assertThat(Exposure.of(DeclaredPolicy.of("https://b.example.com", origin).build()))
        .isEqualTo(exposure);
  }

  @Test
  void ofRegexes() {
    DeclaredPolicy policy =
        DeclaredPolicy.of().originRegexes(List.of("https://a\\.example\\.com")).build();
    assertThat(Exposure.of(policy)).isEqualTo(Exposure.PATTERNS);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', /",
    "/, /, /",
    "orders, '', /orders",
    "/orders/, /{id}/, /orders/{id}",
    "'', {id: .*/}, /{id: .*/}",
    "/, /**, /**",
    "//a//, //b, /a/b"
  })
  void pathsAreJoined(String outer, String inner, String joined) {
    Endpoint endpoint =
        new Endpoint(
            List.of(outer, inner),
            "GET",
            "Things",
            "get",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false);
    assertThat(endpoint.path()).isEqualTo(joined);
  }
}
