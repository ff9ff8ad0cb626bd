package dev.preflight.benchmarks.sources;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The compiler of this JDK. */
public final class Javac {
  private static final String JAVAC = Path.of(System.getProperty("java.home"), "bin", "javac") + "";

  private Javac() {}

  /**
   * Compiles all source files of a folder in a process of its own.
   *
   * @param more arguments beside the class path and the files
   * @throws IOException if it does not succeed
   */
  public static void compile(Path sources, Path classes, List<String> more)
      throws IOException, InterruptedException {
    Path output = classes.resolveSibling(classes.getFileName() + ".log");
    List<String> command = new ArrayList<>(List.of(JAVAC));
    command.add("@" + argumentFile(sources, classes, more));
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("javac failed: " + Files.readString(output));
    }
  }

  /** The arguments for all source files of a folder. */
  public static List<String> arguments(Path sources, Path classes, List<String> more)
      throws IOException {
    List<String> arguments = new ArrayList<>(more);
    arguments.addAll(List.of("-nowarn", "-d", classes + "", "-cp", ClassPath.ofResources()));
    try (Stream<Path> files = Files.list(sources)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    return arguments;
  }

  private static Path argumentFile(Path sources, Path classes, List<String> more)
      throws IOException {
    Path file = classes.resolveSibling(classes.getFileName() + ".args");
    return Files.write(
        file,
        arguments(sources, classes, more).stream()
            .map(argument -> '"' + argument.replace(File.separator, "/") + '"')
            .toList());
  }
}
