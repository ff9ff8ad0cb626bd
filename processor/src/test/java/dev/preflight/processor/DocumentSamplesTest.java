package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the samples in documents compile, and that every sample is tested. */
class DocumentSamplesTest {
  private static final Path MIGRATION = Documents.path("docs/migration.md");

  // Allows a language only in documents whose samples a test, here or elsewhere, runs or compiles.
  // DocumentCommandsTest and related tests are in example-jersey.
  private static final Map<String, String> TESTED =
      Map.of(
          "java", ".*", // this class, and RulePagesTest
          "java before", "docs/migration\\.md", // this class
          "java unsafe", "README\\.md", // ReadmeTest
          "properties before", "docs/migration\\.md", // this class
          "lock", "docs/rules/.*", // RulePagesTest
          "json", "docs/policy-report\\.md", // PolicyReportPageTest
          "xml|groovy", "(README|docs/policy-report)\\.md", // ReadmeTest, PolicyReportCommandsTest
          // DocumentCommandsTest, GatewayCommandsTest, CommandsTest of benchmarks
          "shell|http", "(README|docs/(gateways/)?[\\w-]+|benchmarks/README)\\.md",
          // GatewayTest, EdgeTest of the compatibility kit
          "nginx|apache|haproxy|caddyfile", "docs/(gateway|gateways/[a-z]+)\\.md",
          "text", "(README|ARCHITECTURE|docs/(operating|policy-report|in-force))\\.md"); // output

  static List<String> documents() {
    return Documents.all();
  }

  static Stream<String> documentsButRules() {
    return Documents.all().stream().filter(document -> !document.startsWith("docs/rules/"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyBlockHasATest(String document) {
    assertThat(Documents.blocks(Documents.path(document)))
        .allMatch(
            block ->
                TESTED.entrySet().stream()
                    .anyMatch(
                        tested ->
                            block.language().matches(tested.getKey())
                                && document.matches(tested.getValue())));
  }

  @ParameterizedTest
  @MethodSource("documentsButRules")
  void samplesCompileWithoutAWarning(String document) {
    Samples samples = new Samples();
    samples.compile(Documents.blocks(Documents.README, "java").get(0));
    for (String sample : Documents.blocks(Documents.path(document), "java")) {
      assertThat(samples.compile(sample)).succeededWithoutWarnings();
    }
  }

  @Test
  void whatWasWrittenBeforeCompilesAgainstItsLibrary() {
    List<String> samples = Documents.blocks(MIGRATION, "java before");
    assertThat(samples).hasSize(5);
    for (String sample : samples) {
      assertThat(javac().withOptions("-proc:none").compile(Samples.source(sample))).succeeded();
    }
  }

  @Test
  void propertiesOfQuarkusAreItsProperties() throws Exception {
    Properties shown = new Properties();
    shown.load(new StringReader(Documents.blocks(MIGRATION, "properties before").get(0)));
    // Loads the class by name: javac warns about its annotations, because their jars are absent.
    Class<?> config = Class.forName("io.quarkus.vertx.http.runtime.cors.CORSConfig");
    List<String> real =
        Arrays.stream(config.getMethods())
            .map(Method::getName)
            .map(name -> name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
            .map("quarkus.http.cors."::concat)
            .toList();
    assertThat(real).containsAll(shown.stringPropertyNames()).hasSize(9);
    String page = Compilations.read(MIGRATION);
    assertThat(real).allMatch(name -> page.contains("`" + name.substring(18)));
  }
}
