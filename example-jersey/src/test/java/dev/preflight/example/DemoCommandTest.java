package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** README's one command for the demo, and what README says to do then. */
@Timeout(300)
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
    String line = "";
    // No line more than needed: the next would come when the demo ends.
    while (cors == 0 && (line = reader.readLine()) != null) {
      printed.append(line).append('\n');
      page = Math.max(page, port(line, " +the demo page; open this one"));
      cors = port(line, "/api +the same API with");
    }
    assertThat(cors).as("the demo did not start:\n%s", printed).isPositive();
  }

  private static int port(String line, String what) {
    Matcher matcher = Pattern.compile("localhost:(\\d+)" + what).matcher(line);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (demo != null) {
      demo.descendants().forEach(ProcessHandle::destroy);
      demo.destroy();
      demo.waitFor(30, TimeUnit.SECONDS);
    }
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
    String origin = "http://localhost:" + page;
    List<String> shown =
        README.block("text", "HTTP/1.1 204").replace(USUAL_PAGE, origin).lines().toList();
    assertThat(ask(curls.get(0), origin).split("\r\n", -1)).containsAll(shown);
    assertThat(ask(curls.get(1), origin))
        .startsWith("HTTP/1.1 403 ")
        .contains("Vary: " + CorsAssertions.PREFLIGHT_VARY + "\r\n")
        .doesNotContain("Access-Control-Allow");
  }

  private static String ask(String curl, String origin) throws Exception {
    Programs.need("curl", "curl");
    String here = curl.replace(USUAL_PAGE, origin).replace("localhost:4001", "localhost:" + cors);
    return Commands.run(folder, here, "-s");
  }
}
