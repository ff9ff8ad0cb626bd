package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands with which the pages of frameworks install their integrations. */
class InstallCommandsTest {
  private static final Pattern COMMAND = Pattern.compile("`(mvn -q install [^`]*)`");
  private static final Pattern MODULE = Pattern.compile("-pl ([\\w/-]+),");

  @TempDir Path folder;

  static Stream<String> commands() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("..", "docs"))) {
      return pages
          .filter(page -> page.toString().endsWith(".md"))
          .flatMap(InstallCommandsTest::commandsOf)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Stream<String> commandsOf(Path page) {
    try {
      return COMMAND
          .matcher(Files.readString(page))
          .results()
          .map(result -> result.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void integrationIsBuilt(String command) throws Exception {
    ProjectCopy project = ProjectCopy.into(folder);
    // All but the last step, which would change the local repository.
    String printed =
        project.run(
            command,
            "-Dmaven.install.skip=true",
            "-Dmaven.javadoc.skip=true",
            "-Dmaven.source.skip=true");
    assertThat(printed).doesNotContain("ERROR");
    String module =
        MODULE.matcher(command).results().findFirst().map(MatchResult::group).orElseThrow();
    Path target = folder.resolve(module.substring(4, module.length() - 1)).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.matches("preflight-.*-SNAPSHOT\\.jar"));
    }
  }
}
