package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What README shows is what the compiler does. */
class ReadmeTest {
  private static final String IMPORTS =
      """
      import dev.preflight.*;
      import jakarta.ws.rs.*;
      import java.util.List;
      """;

  @Test
  void quickStartCompilesWithoutAWarning() {
    String sample = Readme.blocks("java").get(0);
    Compilation compilation = Compilations.compile("OrdersResource", IMPORTS + sample);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation.generatedSourceFiles()).hasSize(3);
  }

  @Test
  void errorsAreThoseOfTheExample() {
    List<JavaFileObject> unsafe =
        Compilations.sources(Path.of("../example-jersey/src/unsafe/java"));
    Compilation compilation = Compilations.compile(unsafe);
    String printed =
        compilation.errors().stream()
            .map(
                error ->
                    "UnsafeResource.java:[%d,%d] %s\n"
                        .formatted(
                            error.getLineNumber(),
                            error.getColumnNumber(),
                            error.getMessage(Locale.ROOT)))
            .collect(Collectors.joining());
    String shown =
        Readme.blocks("text").stream()
            .filter(block -> block.startsWith("UnsafeResource"))
            .findFirst()
            .orElseThrow();
    assertThat(shown.split("(?m)^(?=UnsafeResource)"))
        .hasSizeGreaterThan(2)
        .allSatisfy(message -> assertThat(printed).contains(message));
  }

  @Test
  void bothBuildToolsNameThisVersion() {
    String version =
        Compilations.read(Path.of("../pom.xml")).replaceFirst("(?s).*?<version>(.*?)</.*", "$1");
    assertThat(Readme.blocks("xml").get(0))
        .contains("preflight-runtime", "preflight-processor")
        .contains("<version>" + version + "</version>");
    assertThat(Readme.blocks("groovy").get(0))
        .contains("implementation 'dev.preflight:preflight-runtime:" + version + "'")
        .contains("annotationProcessor 'dev.preflight:preflight-processor:" + version + "'");
  }

  @Test
  void operatingSamplesCompile() {
    String imports =
        IMPORTS.replace("java.util.List", "java.util.*")
            + """
            import dev.preflight.runtime.*;
            import dev.preflight.testing.*;
            import jakarta.ws.rs.core.*;
            """;
    List<String> samples = Readme.blocks(Path.of("../docs/operating.md"), "java");
    List<JavaFileObject> sources =
        samples.stream()
            .map(
                sample ->
                    Compilations.source(
                        sample.replaceFirst("(?s).*?class (\\w+) .*", "$1"), imports + sample))
            .toList();
    assertThat(sources).hasSize(3);
    assertThat(Compilations.compile(sources)).succeededWithoutWarnings();
  }
}
