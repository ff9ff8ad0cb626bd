package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests, for each folder of bad resources, the text, line and column of every message. */
class DiagnosticsTest {
  @TestFactory
  Stream<DynamicTest> expectedMessages() throws IOException {
    return Golden.forEachFolder("bad", DiagnosticsTest::check);
  }

  private static void check(Path folder) {
    Compilation compilation = Compilations.compile(Compilations.sources(folder));
    assertThat(compilation).failed();
    // There are no follow-up errors: javac printed only messages of Preflight.
    assertThat(compilation.errors())
        .allSatisfy(error -> assertThat(error.getMessage(null)).startsWith("["));
    Golden.assertMatches("bad/" + folder.getFileName() + ".txt", Compilations.report(compilation));
  }
}
