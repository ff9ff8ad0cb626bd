package dev.preflight.example;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  void demoCommandRunsTheDemo() throws Exception {
    // The curl commands name the page's default port, which may be taken where this test runs.
    Process demo =
        project.start(
            README.command("-Pdemo"),
            "-Dports=page=0 plain=0 cors=0",
            "-Dstorefront.origins=http://localhost:3000");
    try (BufferedReader printed = demo.inputReader()) {
      int port = corsPort(printed);
      for (String curl : curls()) {
        checkCurl(curl, new Http(port));
      }
    } finally {
      demo.descendants().forEach(ProcessHandle::destroy);
      demo.destroy();
    }
  }

  private static int corsPort(BufferedReader printed) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      lines.add(line);
      Matcher matcher = Pattern.compile("localhost:(\\d+)/api +the same API with").matcher(line);
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new AssertionError("the demo did not start:\n" + String.join("\n", lines));
  }

  private static List<String> curls() {
    List<String> curls =
        README.commands().stream().filter(command -> command.startsWith("curl ")).toList();
    assertThat(curls).hasSize(2);
    return curls;
  }

  // The commands name the demo's default port, which may be taken where this test runs.
  private static void checkCurl(String curl, Http http) throws Exception {
    Matcher matcher =
        Pattern.compile(
                "curl -i -X OPTIONS http://localhost:4001(/\\S+)"
                    + " -H \"Origin: (\\S+)\" -H \"Access-Control-Request-Method: (\\S+)\"")
            .matcher(curl);
    assertThat(matcher.matches()).isTrue();
    HttpResponse<String> response =
        http.preflight(matcher.group(1), matcher.group(2), matcher.group(3));
    if (matcher.group(2).contains("evil")) {
      assertRefused(response);
    } else {
      assertThat(response.statusCode()).isEqualTo(204);
      assertAllowedWithCredentials(response, matcher.group(2));
    }
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
