package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests, for each folder of clean resources, the exact generated code and that it compiles. */
class GeneratedSourcesTest {
  @TestFactory
  Stream<DynamicTest> expectedFiles() throws IOException {
    return Golden.forEachFolder("good", GeneratedSourcesTest::check);
  }

  private static void check(Path folder) {
    Compilation compilation =
        Compilations.compile(Compilations.sources(folder), "-Xlint:all,-processing", "-Werror");
    assertThat(compilation).succeeded();
    Map<String, String> generated =
        compilation.generatedSourceFiles().stream()
            .collect(
                toMap(
                    file -> file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""),
                    Compilations::text,
                    (a, b) -> a,
                    TreeMap::new));
    // Generated classes are found by name. A list of them would lose entries in partial builds.
    org.assertj.core.api.Assertions.assertThat(compilation.generatedFiles())
        .noneMatch(file -> file.getName().contains("META-INF/services"));
    Golden.assertMatches("good/" + folder.getFileName() + ".txt", print(generated));
  }

  private static String print(Map<String, String> files) {
    return files.entrySet().stream()
        .map(file -> "// ----- " + file.getKey() + "\n" + file.getValue())
        .collect(joining("\n"));
  }
}
