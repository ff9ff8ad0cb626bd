package dev.preflight.benchmarks;

import dev.preflight.benchmarks.report.Report;
import java.util.Arrays;

/** The one command. */
final class Main {
  private Main() {}

  /**
   * Without arguments everything; {@code short} the same in less time; {@code quick} a part of it;
   * {@code jmh} JMH's own command.
   */
  public static void main(String[] arguments) throws Exception {
    String command = arguments.length == 0 ? "" : arguments[0];
    switch (command) {
      case "" -> Report.full();
      case "short" -> Report.brief();
      case "quick" -> Report.quick();
      case "jmh" -> org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      default -> {
        System.err.println("Neither short, quick nor jmh: " + command);
        System.exit(2);
      }
    }
  }
}
