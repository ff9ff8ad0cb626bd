package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that unsupported options are errors that list the supported values. */
class OptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -Apreflight.report=pdf       | -Apreflight.report="pdf" is not supported; use one of: html.
          -Apreflight.report           | -Apreflight.report="" is not supported; use one of: html.
          -Apreflight.strict=yes       | -Apreflight.strict="yes" is not supported; use one of: true, false.
          -Apreflight.strict=1         | -Apreflight.strict="1" is not supported; use one of: true, false.
          -Apreflight.strict=TRUE      | -Apreflight.strict="TRUE" is not supported; use one of: true, false.
          -Apreflight.strict           | -Apreflight.strict="" is not supported; use one of: true, false.
          -Apreflight.strict=          | -Apreflight.strict="" is not supported; use one of: true, false.
          -Apreflight.lock.update=yes  | -Apreflight.lock.update="yes" is not supported; use one of: true, false.
          -Apreflight.lock.update=true | -Apreflight.lock.update=true writes the lock file, but -Apreflight.lock does not name the file.
          -Apreflight.lock=            | -Apreflight.lock does not name a file.
          -Apreflight.lock             | -Apreflight.lock does not name a file.
          """)
  void whatIsNotUnderstoodIsAnError(String option, String message) {
    Compilation compilation =
        Compilations.compile(List.of(Compilations.source("A", "class A {}")), option);
    assertThat(compilation).failed();
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error -> assertThat(error.getMessage(Locale.ROOT)).isEqualTo("Preflight: " + message));
  }

  @Test
  void compilersAndBuildToolsKnowTheOptions() {
    assertThat(new PreflightProcessor().getSupportedOptions())
        .containsExactlyInAnyOrder(
            "preflight.strict", "preflight.report", "preflight.lock", "preflight.lock.update");
  }
}
