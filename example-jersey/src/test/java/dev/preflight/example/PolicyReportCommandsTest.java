package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build files and commands of docs/policy-report.md, in a module of a copy of the project. */
class PolicyReportCommandsTest {
  private static final Document PAGE = Document.read("docs/policy-report.md");
  private static final String UPDATE = "-Dpreflight.lock.update=true";

  private static final String JSON = "target/classes/META-INF/preflight/cors-policies.json";

  @TempDir static Path folder;

  private static ProjectCopy project;
  private static String printed;

  @BeforeAll
  static void writeTheLock() throws Exception {
    project = ProjectCopy.into(folder);
    project.addModule("locked", build());
    String property = "<preflight.lock.update>false</preflight.lock.update>";
    String pom = project.read("locked/pom.xml");
    project.write("locked/pom.xml", pom.replace("<properties>", "<properties>" + property));
    printed = project.run(PAGE.command(UPDATE), "-q", "-pl", "processor,locked", "-am");
    project.write("query/" + JSON, project.read("locked/" + JSON));
  }

  // README's build file with the executions of the page.
  private static String build() {
    String executions =
        PAGE.block("xml", "preflight.lock")
            .replaceFirst("(?s).*(<executions>.*</executions>).*", "$1");
    return Document.read("README.md")
        .block("xml", "")
        .replace("</plugin>", executions + "</plugin>");
  }

  @Test
  void lockIsWritten() throws IOException {
    assertThat(printed).doesNotContain("ERROR");
    assertThat(project.read("locked/src/main/cors/policies.lock"))
        .contains("/orders", "https://shop.example.com");
  }

  @Test
  void queryListsWhatIsOpenWithCredentials() throws Exception {
    Programs.need("jq", "jq");
    assertThat(Commands.run(folder.resolve("query"), PAGE.command("jq ")))
        .isEqualTo("GET /orders\n");
  }

  @Test
  void gradleIsToldTheSame() {
    String gradle = PAGE.block("groovy", "preflight.lock");
    assertThat(options(gradle)).isNotEmpty().isSubsetOf(options(PAGE.block("xml", "")));
    assertThat(PAGE.commands())
        .hasSize(3)
        .contains("./gradlew clean compileJava -PupdateCorsLock=true");
    assertThat(gradle).contains("findProperty('updateCorsLock')");
  }

  private static List<String> options(String build) {
    return Pattern.compile("-Apreflight[.a-z]+=")
        .matcher(build)
        .results()
        .map(option -> option.group())
        .toList();
  }
}
