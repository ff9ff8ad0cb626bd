package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Tests that {@code -Apreflight.strict=true} turns warnings into errors. */
class StrictTest {
  private static final JavaFileObject WARNED =
      new PolicyCase(
              1, List.of(), List.of(), "origins = \"https://shop.example.com\", maxAge = 86400")
          .source();

  @Test
  void warningIsAWarning() {
    Compilation compilation = Compilations.compile(List.of(WARNED));
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningContaining("[max-age-capped]");
  }

  @Test
  void warningIsAnErrorWhenStrict() {
    Compilation compilation = Compilations.compile(List.of(WARNED), "-Apreflight.strict=true");
    assertThat(compilation).failed();
    assertThat(compilation).hadErrorContaining("[max-age-capped]");
    assertThat(compilation).hadErrorCount(1);
  }
}
