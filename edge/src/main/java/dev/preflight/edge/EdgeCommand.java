package dev.preflight.edge;

import dev.preflight.edge.check.NoResponseException;
import dev.preflight.edge.export.UnsupportedPolicyException;
import dev.preflight.edge.report.InvalidReportException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point. */
@Command(
    name = "preflight-edge",
    mixinStandardHelpOptions = true,
    subcommands = {ExportCommand.class, CheckCommand.class},
    description = "CORS policies of Preflight in front of the application.")
public final class EdgeCommand {
  /** The exit code if a check has findings. */
  static final int FINDINGS = 1;

  /** The exit code if the command could not do what it was asked to. */
  static final int FAILED = 2;

  private EdgeCommand() {}

  /** Runs a command and exits with 0, with 1 if there are findings, or with 2 on errors. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command line, for programs that run commands themselves. */
  public static CommandLine commandLine() {
    return new CommandLine(new EdgeCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              if (exception instanceof InvalidReportException
                  || exception instanceof UnsupportedPolicyException
                  || exception instanceof NoResponseException
                  || exception instanceof IllegalArgumentException) {
                command.getErr().println("error: " + exception.getMessage());
              } else if (exception instanceof IOException) {
                command.getErr().println("error: " + exception); // some messages are only a path
              } else {
                exception.printStackTrace(command.getErr());
              }
              return FAILED;
            });
  }
}
