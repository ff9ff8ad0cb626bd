package dev.preflight.benchmarks;

import java.util.Arrays;

/** The one command. */
final class Main {
  private Main() {}

  /** Runs the benchmarks of JMH that the arguments say. */
  public static void main(String[] arguments) throws Exception {
    org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
