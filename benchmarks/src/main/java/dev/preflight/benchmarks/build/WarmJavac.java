package dev.preflight.benchmarks.build;

import dev.preflight.benchmarks.sources.ClassPath;
import dev.preflight.benchmarks.sources.Javac;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A process that compiles the same again and again, as a build daemon does. */
final class WarmJavac {
  private static final int WARM_UPS = 6;
  private static final int TIMES = 5;

  private WarmJavac() {}

  /** The times of a compiler that is warm: those of the processor, in the thread that compiles. */
  static List<Long> measure(Path sources, Path classes, List<String> arguments)
      throws IOException, InterruptedException {
    Path list = classes.resolveSibling("arguments.txt");
    Files.write(list, Javac.arguments(sources, classes, arguments));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPath.of(WarmJavac.class),
                WarmJavac.class.getName(),
                list.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("javac failed: " + output);
    }
    return output.lines().map(Long::valueOf).toList();
  }

  /** Compiles by the arguments in a file and prints how long it took each time. */
  public static void main(String[] arguments) throws IOException {
    String[] list;
    try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
      list = lines.toArray(String[]::new);
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    for (int i = 0; i < WARM_UPS + TIMES; i++) {
      long start = threads.getCurrentThreadCpuTime();
      if (compiler.run(null, System.err, System.err, list) != 0) {
        System.exit(1);
      }
      if (i >= WARM_UPS) {
        System.out.println((threads.getCurrentThreadCpuTime() - start) / 1_000_000);
      }
    }
  }
}
