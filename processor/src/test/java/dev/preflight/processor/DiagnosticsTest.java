package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For each folder of bad resources: every message, its text, line and column, and no more. */
class DiagnosticsTest {
  private static final Path BAD = Compilations.RESOURCES.resolve("bad");

  @TestFactory
  Stream<DynamicTest> expectedMessages() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(BAD)) {
      folders = files.sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThan(4);
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
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
