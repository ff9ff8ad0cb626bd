package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's commands and build files, run in a copy of the project. */
class ReadmeCommandsTest {
  private static final Document README = Document.read("README.md");

  @TempDir static Path folder;

  private static ProjectCopy project;

  @BeforeAll
  static void copy() throws IOException {
    project = ProjectCopy.into(folder);
  }

  @Test
  void demoDoesNotStartWithBadOrigins() throws Exception {
    String printed = project.run(README.command("-Dstorefront.origins"));
    String shown = README.block("text", "storefront.origins");
    assertThat(printed).contains(shown.strip());
  }

  @Test
  void unsafeCommandPrintsTheErrorsShown() throws Exception {
    String printed = project.run(README.command("-Punsafe"));
    assertThat(README.block("text", "UnsafeResource").split("(?m)^(?=UnsafeResource)"))
        .allSatisfy(message -> assertThat(printed).contains(message.strip()));
    assertThat(printed).doesNotContain("cannot find symbol");
  }

  @Test
  void quickStartBuildsWithMaven() throws Exception {
    String parent = project.read("pom.xml");
    project.addModule("quickstart", README.block("xml", ""));
    // The command as it stands, but for the last step, which would change the local repository.
    String command = README.command("install").replace("-pl processor", "-pl processor,quickstart");
    String printed = project.run(command, "-Dmaven.install.skip=true");
    project.write("pom.xml", parent);
    assertThat(printed).doesNotContain("ERROR");
    assertThat(
            folder.resolve("quickstart/target/classes/com/example/OrdersResourcePreflight.class"))
        .exists();
  }

  @Test
  void everyCommandIsRun() {
    // The last is what runs this test; the curl commands are all run.
    List<String> run =
        List.of("install", "-Pdemo", "-Dstorefront.origins", "-Punsafe", "mvn verify");
    assertThat(README.commands().stream().filter(command -> !command.startsWith("curl ")))
        .hasSize(run.size())
        .allMatch(command -> run.stream().anyMatch(command::contains));
    assertThat(README.blocks("xml")).hasSize(1);
  }
}
