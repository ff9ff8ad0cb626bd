package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For each folder of bad resources: every message, its text, line and column, and no more. */
class DiagnosticsTest {
  @TestFactory
  Stream<DynamicTest> expectedMessages() throws IOException {
    return Golden.forEachFolder("bad", DiagnosticsTest::check);
  }

  private static void check(Path folder) {
    Compilation compilation = Compilations.compile(Compilations.sources(folder));
    assertThat(compilation).failed();
    // No follow-up errors: everything that javac printed is a message of Preflight.
    assertThat(compilation.errors())
        .allSatisfy(error -> assertThat(error.getMessage(null)).startsWith("["));
    Golden.assertMatches("bad/" + folder.getFileName() + ".txt", Compilations.report(compilation));
  }
}
