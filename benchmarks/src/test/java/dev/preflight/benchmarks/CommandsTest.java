package dev.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** The commands that README shows, as far as they do not take minutes. */
class CommandsTest {
  private static final String COMMAND = "mvn -q -Pbenchmarks compile -pl benchmarks -am";

  private static List<String> commands() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    return Pattern.compile("(?ms)^```shell\n(.*?)\n```")
        .matcher(readme)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void commandsAreThoseOfMain() throws IOException {
    assertThat(commands()).hasSize(3).first().isEqualTo(COMMAND);
    assertThat(commands())
        .allMatch(command -> command.matches(COMMAND + "( -Dbench=(quick|\"jmh .*\"))?"));
  }

  @Test
  void commandForJmhMeasures() throws Exception {
    // A run of somebody else's may be going on.
    System.setProperty("jmh.ignoreLock", "true");
    String jmh = commands().get(2).replaceFirst(".*\"jmh (.*)\"", "$1");
    String[] arguments =
        Stream.of(jmh + " -f 0 -wi 0 -i 1 -r 50ms -v SILENT")
            .flatMap(line -> Stream.of(line.split(" ", -1)))
            .toArray(String[]::new);
    assertThat(new Runner(new CommandLineOptions(arguments)).run())
        .hasSize(3)
        .allSatisfy(
            (RunResult result) -> assertThat(result.getPrimaryResult().getScore()).isPositive());
  }
}
