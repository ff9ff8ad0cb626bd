package dev.preflight.compatibility.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.edge.EdgeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Exports policies into folders of their own. */
final class Exports {
  private final Path folder;

  Exports(Path folder) {
    this.folder = folder;
  }

  /** Exports the policies of an application of the kit. */
  Path export(Gateway.Kind kind, String application, String base, String... more)
      throws IOException {
    String module = application.equals("default") ? "launcher" : "sample";
    return export(kind, Implementation.module(module).resolve("target/classes"), base, more);
  }

  /** Exports the policies of a report. */
  Path export(Gateway.Kind kind, Path report, String base, String... more) throws IOException {
    Path files = Files.createTempDirectory(folder, "gateway");
    StringWriter output = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("export", kind.name()));
    arguments.addAll(List.of("--policies", report.toString(), "--base", base));
    arguments.addAll(List.of("--leave-closed", "--output", files.toString()));
    arguments.addAll(List.of(more));
    int exit =
        EdgeCommand.commandLine()
            .setErr(new PrintWriter(output, true))
            .setOut(new PrintWriter(output, true))
            .execute(arguments.toArray(String[]::new));
    assertThat(exit).as(output.toString()).isZero();
    return files;
  }
}
