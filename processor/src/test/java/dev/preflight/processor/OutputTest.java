package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the files that are written to disk, also if the compilation fails. */
class OutputTest extends CompiledToDisk {
  private static final String BROKEN =
      CLEAN.replace("clean", "broken").replace("Clean", "Broken").replace("com\")", "com/\")");

  @Test
  void classWithErrorsHasNoOutputAndOthersDo() throws IOException {
    String printed = compile(CLEAN, BROKEN);
    assertThat(printed)
        .contains("[origin-malformed]")
        .contains("1 error")
        .doesNotContain("2 errors");
    assertThat(files())
        .contains("com/acme/CleanResourcePreflight.java")
        .noneMatch(file -> file.contains("Broken"))
        // A report about a part of the module would be incomplete.
        .noneMatch(file -> file.startsWith("META-INF/preflight/"));
  }

  // A list would lose entries if a part of a module is compiled or modules are merged.
  @Test
  void generatedClassesAreFoundByTheirNames() throws IOException {
    compile(CLEAN, CLEAN.replace("clean", "second").replace("Clean", "Second"));
    assertThat(files())
        .contains("com/acme/CleanResourcePreflight.class", "com/acme/SecondResourcePreflight.class")
        .noneMatch(file -> file.startsWith("META-INF/services/"));
  }

  @Test
  void neighbourOfTheGeneratedNameIsReported() throws IOException {
    String own = "package com.acme; public class CleanResourcePreflight {}";
    assertThat(compile(CLEAN, own))
        .contains("Preflight cannot write com.acme.CleanResourcePreflight");
  }

  @Test
  void thousandsOfPatternsDoNotOverwhelmTheCompiler() throws IOException {
    String patterns =
        IntStream.range(0, 1_500)
            .mapToObj(
                i -> "\"https://*.t%d.example.com\", \"https://t%d.example.org\"".formatted(i, i))
            .collect(Collectors.joining(",\n", "{", "}"));
    assertThat(compile(CLEAN.replace("\"https://shop.example.com\"", patterns))).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void deeplyNestedExpressionIsRefused() throws IOException {
    String regex = "https://" + "(".repeat(60) + "a" + ")".repeat(60) + "\\\\.example\\\\.com";
    String source =
        CLEAN.replace("\"https://shop.example.com\"", "originRegexes = \"" + regex + "\"");
    assertThat(compile(source)).contains("[regex-not-regular]").contains("1 error");
  }

  @Test
  void gradleIsToldThatAllResourcesAreSeenTogether() {
    assertThat(getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))
        .hasContent(PreflightProcessor.class.getName() + ",aggregating");
  }

  @Test
  void mistakesAreReportedBesideAnAnnotationThatIsMissing() throws IOException {
    String other = "package com.acme; @Nonsense public class Other {}";
    assertThat(compile(CLEAN, BROKEN, other))
        .contains("[origin-malformed]", "cannot find symbol")
        .doesNotContain("last round");
  }

  @Test
  void classesAroundTheirHeirsWithoutPolicies() throws IOException {
    String user = withPolicy("");
    String nested =
        user.substring(0, user.lastIndexOf('}')) + "static class Heir extends CleanResource {} }";
    assertThat(compile(nested)).isEmpty();
    assertThat(files()).noneMatch(file -> file.contains("Preflight"));
  }
}
