package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Tests that the compiler behaves as the README shows. */
class ReadmeTest {
  @Test
  void quickStartCompilesWithoutAWarning() {
    List<String> samples = Documents.blocks(Documents.README, "java");
    assertThat(samples).hasSize(1);
    Compilation compilation = new Samples().compile(samples.get(0));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation.generatedSourceFiles()).hasSize(1);
  }

  @Test
  void unsafePolicyFailsAsShown() {
    String sample = Documents.blocks(Documents.README, "java unsafe").get(0);
    String shown =
        Documents.blocks(Documents.README, "text").stream()
            .filter(block -> block.startsWith("OrdersResource.java"))
            .findFirst()
            .orElseThrow();
    Compilation compilation = Compilations.compile(List.of(Samples.source(sample)));
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).toString()).contains(shown.strip());
  }

  @Test
  void figuresAreThoseOfTheBenchmarks() {
    String measured = Compilations.read(Path.of("../docs/benchmarks.md"));
    List<MatchResult> figures =
        Pattern.compile("(\\d+ ns) and (\\d+ B)")
            .matcher(Compilations.read(Documents.README))
            .results()
            .toList();
    assertThat(figures).hasSize(2);
    for (MatchResult figure : figures) {
      assertThat(measured).contains(figure.group(1) + " / " + figure.group(2));
    }
    String compiling =
        figure("\\| Preflight, every class annotated \\| [^(]*\\(([\\d.]+) ×", measured);
    assertThat(figure("javac takes ([\\d.]+) times", Compilations.read(Documents.README)))
        .isEqualTo(new BigDecimal(compiling).setScale(1, RoundingMode.HALF_UP).toString());
  }

  private static String figure(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
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
        Documents.blocks(Documents.README, "text").stream()
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
    assertThat(Documents.blocks(Documents.README, "xml").get(0))
        .contains("preflight-runtime", "preflight-processor")
        .contains("<version>" + version + "</version>");
    assertThat(Documents.blocks(Documents.README, "groovy").get(0))
        .contains("implementation 'dev.preflight:preflight-runtime:" + version + "'")
        .contains("annotationProcessor 'dev.preflight:preflight-processor:" + version + "'");
  }
}
