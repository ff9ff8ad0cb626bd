package dev.preflight.benchmarks.build;

import dev.preflight.benchmarks.sources.Folders;
import dev.preflight.benchmarks.sources.Javac;
import dev.preflight.benchmarks.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles resource classes and takes the time. */
public final class BuildTime {

  /**
   * A kind of compilation.
   *
   * @param warm whether the compiler has compiled the same several times before
   */
  public record Case(int classes, Variant variant, boolean warm) {}

  private BuildTime() {}

  /**
   * The shortest time of each kind, in milliseconds. Kinds take turns, so that what else the
   * machine does at a time does not fall on one of them.
   *
   * @param sizes how many classes are compiled; of more than the first number there is one turn
   */
  public static Map<Case, Long> measure(List<Integer> sizes, int turns)
      throws IOException, InterruptedException {
    Map<Case, Long> shortest = new LinkedHashMap<>();
    for (int size : sizes) {
      for (int i = 0; i < (size == sizes.get(0) ? turns : 1); i++) {
        for (Variant variant : Variant.values()) {
          long millis = inFolder(size, variant, BuildTime::cold).get(0);
          shortest.merge(new Case(size, variant, false), millis, Math::min);
        }
      }
    }
    for (Variant variant : Variant.values()) {
      int size = sizes.get(0);
      List<Long> millis = inFolder(size, variant, WarmJavac::measure);
      shortest.put(new Case(size, variant, true), Collections.min(millis));
    }
    return shortest;
  }

  private interface Measurement {
    List<Long> millis(Path sources, Path classes, List<String> arguments)
        throws IOException, InterruptedException;
  }

  private static List<Long> inFolder(int size, Variant variant, Measurement measurement)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("preflight-benchmarks");
    try {
      Path sources = Files.createDirectory(folder.resolve("sources"));
      Path classes = Files.createDirectory(folder.resolve("classes"));
      Sources.writeOrders(sources, size, variant.isAnnotated());
      if (variant == Variant.GENERATED) {
        generate(sources, classes);
      }
      return measurement.millis(sources, classes, variant.arguments());
    } finally {
      Folders.delete(folder);
    }
  }

  // Beside the classes that they are for, as if somebody had written them.
  private static void generate(Path sources, Path classes)
      throws IOException, InterruptedException {
    Path generated = Files.createDirectory(sources.resolveSibling("generated"));
    List<String> arguments = new ArrayList<>(Variant.ANNOTATED.arguments());
    arguments.addAll(List.of("-proc:only", "-s", generated.toString()));
    Javac.compile(sources, classes, arguments);
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.move(file, sources.resolve(file.getFileName()));
      }
    }
  }

  private static List<Long> cold(Path sources, Path classes, List<String> arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Javac.compile(sources, classes, arguments);
    return List.of((System.nanoTime() - start) / 1_000_000);
  }
}
