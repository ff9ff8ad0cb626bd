package dev.preflight.quarkus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarkus' own CORS filter would answer preflights in place of the policies. */
class QuarkusCorsTest {
  @ParameterizedTest
  @ValueSource(strings = {"quarkus.http.cors", "quarkus.http.cors.enabled"})
  void refusesToStartBesideIt(String name) {
    System.setProperty(name, "true");
    try {
      assertThatThrownBy(() -> new PreflightApplication().start(new StartupEvent()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Remove quarkus.http.cors");
    } finally {
      System.clearProperty(name);
    }
  }
}
