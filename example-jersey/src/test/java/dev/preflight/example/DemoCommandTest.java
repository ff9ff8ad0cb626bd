package dev.preflight.example;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's one command for the demo, and what README says to do then. */
class DemoCommandTest {
  private static final Document README = Document.read("README.md");

  // README names the usual ports, which may be taken where this test runs.
  private static final String USUAL_PAGE = "http://localhost:3000";

  @TempDir static Path folder;

  private static Process demo;
  private static int page;
  private static int cors;

  @BeforeAll
  static void start() throws IOException {
    ProjectCopy project = ProjectCopy.into(folder);
    demo = project.start(README.command("-Pdemo"), "-Dports=page=0 plain=0 cors=0");
    StringBuilder printed = new StringBuilder();
    BufferedReader reader = demo.inputReader();
    for (String line = reader.readLine(); line != null && cors == 0; line = reader.readLine()) {
      printed.append(line).append('\n');
      page = Math.max(page, port(line, " +the page: open this one"));
      cors = port(line, "/api +the same API with");
    }
    assertThat(cors).as("the demo did not start:\n%s", printed).isPositive();
  }

  private static int port(String line, String what) {
    Matcher matcher = Pattern.compile("localhost:(\\d+)" + what).matcher(line);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  @AfterAll
  static void stop() {
    demo.descendants().forEach(ProcessHandle::destroy);
    demo.destroy();
  }

  @Test
  void pageWorksInTheBrowser() throws Exception {
    assertThat(Files.readString(Path.of("../README.md"))).contains("open <" + USUAL_PAGE + ">");
    try (Chromium chromium = new Chromium()) {
      assertThat(DemoPage.summaryOf(chromium, "http://localhost:" + page))
          .matches("(\\d+) of \\1 cards are as expected");
    }
  }

  @Test
  void curlCommandsGetWhatReadmeSays() throws Exception {
    List<String> curls =
        README.commands().stream().filter(command -> command.startsWith("curl ")).toList();
    assertThat(curls).hasSize(2);
    for (String curl : curls) {
      check(curl, new Http(cors));
    }
  }

  private static void check(String curl, Http http) throws Exception {
    Matcher matcher =
        Pattern.compile(
                "curl -i -X OPTIONS http://localhost:4001(/\\S+)"
                    + " -H \"Origin: (\\S+)\" -H \"Access-Control-Request-Method: (\\S+)\"")
            .matcher(curl);
    assertThat(matcher.matches()).isTrue();
    String origin = matcher.group(2).replace(USUAL_PAGE, "http://localhost:" + page);
    HttpResponse<String> response = http.preflight(matcher.group(1), origin, matcher.group(3));
    if (origin.contains("evil")) {
      assertRefused(response);
    } else {
      assertThat(response.statusCode()).isEqualTo(204);
      assertAllowedWithCredentials(response, origin);
    }
  }
}
