package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the pages about gateways, with the program as it is released. */
class GatewayCommandsTest {
  private static final String PROGRAM = "java -jar preflight-edge.jar ";

  @TempDir Path folder;

  static Stream<String> commands() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("..", "docs", "gateways"))) {
      List<String> names = pages.map(page -> "docs/gateways/" + page.getFileName()).toList();
      return Stream.concat(Stream.of("docs/gateway.md"), names.stream().sorted())
          .flatMap(name -> Document.read(name).blocks("shell").stream())
          .flatMap(block -> block.commands().stream())
          .filter(command -> command.startsWith(PROGRAM))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsWork(String command) throws Exception {
    try (Demo demo = Demo.start(new Ports(0, 0, 0))) {
      String real =
          command
              .replace("preflight-edge.jar", program().toString())
              .replace("shop.war", policies(command).toString())
              .replace("https://api.example.com", "http://localhost:" + demo.ports().cors());
      boolean check = command.contains(" check ");
      String more =
          "-D storefront.origins=http://localhost:"
              + demo.ports().page()
              + (check ? " --rate 1000" : "");
      String printed = Commands.run(folder, real + " " + more);
      assertThat(printed).contains(check ? "No findings" : "wrote ");
    }
  }

  // The shop's policies differ, so formats with one policy, or few patterns, refuse them.
  private static Path policies(String command) {
    String report =
        command.contains("aws") ? "any-origin" : command.contains("kube") ? "defaults" : "";
    return report.isEmpty()
        ? Path.of("target", "classes").toAbsolutePath()
        : Path.of(
                "..",
                "processor",
                "src",
                "test",
                "resources",
                "expected",
                "report",
                report + ".json")
            .toAbsolutePath();
  }

  private static Path program() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("..", "edge", "target"))) {
      return jars.filter(jar -> jar.toString().endsWith("-cli.jar"))
          .findFirst()
          .orElseThrow()
          .toRealPath();
    }
  }

  @Test
  void everyPageHasACommand() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(10);
  }
}
