package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to disk, also where the compilation fails. */
class OutputTest {
  private static final String CLEAN =
      """
      package com.acme;
      @jakarta.ws.rs.Path("clean")
      @dev.preflight.CrossOrigin("https://shop.example.com")
      public class CleanResource {
        @jakarta.ws.rs.GET public void get() {}
      }
      """;
  private static final String POLICY = "@dev.preflight.CrossOrigin(\"https://shop.example.com\")";
  private static final String LATER_POLICY = POLICY + " public @interface Later {}";
  private static final String REUSABLE =
      """
      package com.acme;
      @Later
      public @interface MyPolicy {}
      """;
  private static final String BROKEN =
      CLEAN.replace("clean", "broken").replace("Clean", "Broken").replace("com\")", "com/\")");

  @TempDir Path output;

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
        // What is open cannot be told of a part of the module.
        .noneMatch(file -> file.startsWith("META-INF/preflight/"));
  }

  @Test
  void serviceEntryNamesEveryCleanClass() throws IOException {
    compile(CLEAN, CLEAN.replace("clean", "second").replace("Clean", "Second"));
    Path entry = output.resolve("META-INF/services/dev.preflight.runtime.PreflightResource");
    assertThat(entry)
        .hasContent("com.acme.CleanResourcePreflight\ncom.acme.SecondResourcePreflight\n");
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
  void typesOfOtherProcessorsAreWaitedFor() throws IOException {
    String user = CLEAN.replace("get()", "get(Later later)");
    assertThat(compileWith("public class Later {}", user)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeen() throws IOException {
    assertThat(compileWith(LATER_POLICY, withPolicy("@Later"))).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeenWhereItIsReused() throws IOException {
    String user = withPolicy("@MyPolicy");
    assertThat(compileWith(LATER_POLICY, user, REUSABLE)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeenWhereItIsReusedByWhatIsIncomplete()
      throws IOException {
    String user = withPolicy("@MyPolicy").replace("get()", "get(Later later)");
    assertThat(compileWith(LATER_POLICY, user, REUSABLE)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  @Test
  void policyThatAnotherProcessorGeneratesIsSeenWhereItIsInherited() throws IOException {
    String user =
        withPolicy("")
            .replace("get()", "one()")
            .replace("CleanResource {", "CleanResource extends Base {");
    String base =
        "package com.acme; @Later public class Base { @jakarta.ws.rs.GET public void all() {} }";
    assertThat(compileWith(LATER_POLICY, user, base)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
  }

  // Where the compiler shows that an annotation is missing, everything waits for it.
  @Test
  void policyThatComesWhenClassesHaveBeenReadIsNeverLost() throws IOException {
    String user = withPolicy("@Later").replace("clean", "user").replace("Clean", "User");
    String printed = compileWith(LATER_POLICY, CLEAN, user);
    if (printed.isEmpty()) {
      assertThat(files()).contains("com/acme/UserResourcePreflight.class");
    } else {
      assertThat(printed).contains("Preflight cannot tell where @Later stands", "1 error");
    }
  }

  @Test
  void annotationOfAnotherKindMayComeLater() throws IOException {
    String user = withPolicy("@Later").replace("clean", "user").replace("Clean", "User");
    assertThat(compileWith("public @interface Later {}", CLEAN, user)).isEmpty();
    assertThat(files()).contains("com/acme/CleanResourcePreflight.class");
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

  private static String withPolicy(String annotation) {
    assertThat(CLEAN).contains(POLICY);
    return CLEAN.replace(POLICY, annotation);
  }

  private String compileWith(String later, String... sources) {
    return compile(List.of(new LaterProcessor(later), new PreflightProcessor()), sources);
  }

  private String compile(String... sources) throws IOException {
    return compile(List.of(new PreflightProcessor()), sources);
  }

  private String compile(
      List<javax.annotation.processing.Processor> processors, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            printed,
            null,
            null,
            List.of("--release", "17", "-d", output.toString()),
            null,
            Stream.of(sources).map(OutputTest::source).toList());
    task.setProcessors(processors);
    task.call();
    return printed.toString();
  }

  private static JavaFileObject source(String text) {
    String name = text.replaceFirst("(?s).*?(class|interface) (\\w+).*", "com.acme.$2");
    return Compilations.source(name, text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.map(file -> output.relativize(file).toString()).sorted().toList();
    }
  }
}
