package dev.preflight.quarkus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.quarkus.http.RestApplication;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quarkus' own CORS filter would answer preflights in place of the policies. */
class QuarkusCorsTest {
  @ParameterizedTest
  @CsvSource({
    "quarkus.http.cors, true",
    "quarkus.http.cors.enabled, true",
    "quarkus.http.cors.enabled, on",
    "quarkus.http.cors.enabled, 1"
  })
  void refusesToStartBesideIt(String name, String value) {
    System.setProperty(name, value);
    try {
      assertThatThrownBy(() -> RestApplication.requireNoOtherCors(ConfigProvider.getConfig()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Remove quarkus.http.cors");
    } finally {
      System.clearProperty(name);
    }
  }
}
