package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.preflight.policy.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that each rule has a page, a failing case, a passing neighbour and a golden message. */
class RulePagesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void firstSampleFailsAndSecondPasses(RuleId rule) throws IOException {
    List<String> samples = Documents.blocks(page(rule), "java");
    assertThat(samples).hasSize(2);
    String[] options = options(rule);
    String report = Compilations.report(compile(samples.get(0), options));
    assertThat(report).contains("[" + rule.id() + "]");
    assertThat(compile(samples.get(1), options)).succeededWithoutWarnings();
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void pageIsListedAndSaysWhatItHasTo(RuleId rule) {
    String text = Compilations.read(page(rule));
    assertThat(text)
        .startsWith("# " + rule.id() + "\n")
        .contains("## Why", "## What happens otherwise", "## What to write");
    assertThat(Compilations.read(Path.of("../docs/rules/README.md")))
        .contains("[" + rule.id() + "](" + rule.id() + ".md)");
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void messageIsGolden(RuleId rule) throws Exception {
    try (var files = Files.walk(Compilations.RESOURCES.resolve("expected"))) {
      String all =
          files
              .filter(file -> file.toString().matches(".*/(bad|lock)/.*\\.txt"))
              .map(Compilations::read)
              .collect(Collectors.joining());
      assertThat(all).contains("\n[" + rule.id() + "] ").contains("See " + rule.page());
    }
  }

  @Test
  void pagesThatMentionARiskNameOneThatExists() {
    assertThat(
            List.of(dev.preflight.Risk.values()).stream()
                .filter(
                    risk ->
                        !Compilations.read(
                                Path.of(
                                    "../docs/rules",
                                    risk.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                                        + ".md"))
                            .contains("Risk." + risk.name())))
        .isEmpty();
  }

  // A page about the lock contains a sample of one.
  private String[] options(RuleId rule) throws IOException {
    List<String> locks = Documents.blocks(page(rule), "lock");
    if (locks.isEmpty()) {
      return new String[0];
    }
    Path lock = Files.writeString(folder.resolve("policies.lock"), locks.get(0));
    return new String[] {"-Apreflight.lock=" + lock};
  }

  private static Path page(RuleId rule) {
    return Path.of("..", rule.page());
  }

  private static Compilation compile(String sample, String... options) {
    return Compilations.compile(List.of(Samples.source(sample), Samples.SERVLET_FILTER), options);
  }
}
