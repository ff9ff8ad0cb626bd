package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.build.BuildTime;
import dev.preflight.benchmarks.http.HttpLoad;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is measured, written down. */
public final class Report {
  private Report() {}

  /** Runs everything and writes the report that is published. */
  public static void full() throws Exception {
    write(Path.of("..", "docs"), Effort.FULL);
  }

  /** Runs everything for a shorter time and writes the same report. */
  public static void brief() throws Exception {
    write(Path.of("..", "docs"), Effort.SHORT);
  }

  /** Runs a part of it, for a short time, and writes the report where no one looks for it. */
  public static void quick() throws Exception {
    write(Path.of("target"), Effort.QUICK);
  }

  private static void write(Path folder, Effort effort) throws Exception {
    String machine = Machine.describe();
    FilterResults filters = Jmh.filters(effort);
    JerseyReport jersey =
        new JerseyReport(Jmh.jersey(effort), HttpLoad.measure(effort.rounds(), effort.load()));
    BuildReport build = new BuildReport(BuildTime.measure(effort.sizes(), effort.compilations()));
    Path images = Files.createDirectories(folder.resolve("images"));
    Plot.write(filters, images.resolve("benchmarks.png"));
    List<Target> targets =
        Stream.of(FilterTargets.of(filters), jersey.targets(), build.targets())
            .flatMap(List::stream)
            .toList();
    String text =
        template()
            .replace("{machine}", machine)
            .replace("{filters}", FilterTable.of(filters))
            .replace("{jersey}", jersey.table())
            .replace("{http}", jersey.httpTable())
            .replace("{build}", build.table())
            .replace("{effort}", effort.describe())
            .replace("{met}", targets.stream().filter(Target::isMet).count() + "")
            .replace("{all}", targets.size() + "")
            .replace(
                "{targets}",
                targets.stream().map(Target::toString).collect(Collectors.joining("\n")));
    Path file = folder.resolve("benchmarks.md");
    Files.writeString(file, text);
    System.out.println("Written: " + file.toRealPath());
  }

  private static String template() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("benchmarks.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
