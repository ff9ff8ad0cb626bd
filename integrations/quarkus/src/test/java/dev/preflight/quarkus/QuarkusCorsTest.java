package dev.preflight.quarkus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.quarkus.http.RestApplication;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarkus' own CORS filter would answer preflights in place of the policies. */
class QuarkusCorsTest {
  @ParameterizedTest
  @ValueSource(strings = {"quarkus.http.cors", "quarkus.http.cors.enabled"})
  void refusesToStartBesideIt(String name) {
    System.setProperty(name, "true");
    try {
      assertThatThrownBy(() -> RestApplication.requireNoOtherCors(ConfigProvider.getConfig()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Remove quarkus.http.cors");
    } finally {
      System.clearProperty(name);
    }
  }
}
