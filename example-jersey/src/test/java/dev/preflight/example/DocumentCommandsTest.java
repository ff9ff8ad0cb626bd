package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.example.Document.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides' curl commands, run against the demo, print the answers that the guides show. */
class DocumentCommandsTest {
  private static final String CURL = "curl -i ";

  @TempDir static Path folder;

  private static Demo demo;

  @BeforeAll
  static void start() throws IOException {
    demo = Demo.start(new Ports(0, 0, 0));
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  static Stream<Block> questions() {
    return Document.guides().stream()
        .flatMap(guide -> guide.blocks("shell").stream())
        .filter(block -> block.text().startsWith(CURL));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answerIsTheOneShown(Block question) throws Exception {
    assertThat(question.commands()).hasSize(1);
    String printed = Commands.run(folder, toDemo(question.commands().get(0)), "-s");
    String answer = printed.replace("\r\n", "\n").strip();
    assertThat(answer).matches(Pattern.compile(pattern(question.answered()), Pattern.DOTALL));
  }

  @Test
  void answersFollowQuestionsAndOtherCommandsAreRunElsewhere() {
    for (Document guide : Document.guides()) {
      assertThat(guide.blocks("http"))
          .hasSameSizeAs(guide.blocks().stream().filter(b -> !b.answered().isEmpty()).toList());
      // PolicyReportCommandsTest and GatewayCommandsTest
      if (!Set.of("docs/policy-report.md", "docs/gateway.md").contains(guide.name())) {
        assertThat(guide.commands()).allMatch(command -> command.startsWith(CURL));
      }
    }
  }

  // The guides name the default ports, which may be taken where this test runs.
  private static String toDemo(String text) {
    Ports ports = demo.ports();
    return text.replace("localhost:3000", "localhost:" + ports.page())
        .replace("localhost:4000", "localhost:" + ports.plain())
        .replace("localhost:4001", "localhost:" + ports.cors());
  }

  // An ellipsis stands for what is different each time.
  private static String pattern(String shown) {
    return List.of(toDemo(shown.strip()).split("…", -1)).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
