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
   * The time of each kind: the median, in milliseconds. Kinds take turns, so that what else the
   * machine does at a time does not fall on one of them.
   */
  public static Map<Case, Long> measure(List<Integer> sizes, int times)
      throws IOException, InterruptedException {
    Map<Case, Long> medians = new LinkedHashMap<>();
    for (int size : sizes) {
      Map<Case, List<Long>> all = new LinkedHashMap<>();
      for (int i = 0; i < times; i++) {
        for (Variant variant : Variant.values()) {
          all.computeIfAbsent(new Case(size, variant, false), key -> new ArrayList<>())
              .add(inFolder(size, variant, BuildTime::cold).get(0));
        }
      }
      all.forEach((key, millis) -> medians.put(key, median(millis)));
    }
    for (Variant variant : Variant.values()) {
      int size = sizes.get(0);
      medians.put(
          new Case(size, variant, true), median(inFolder(size, variant, WarmJavac::measure)));
    }
    return medians;
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
      return measurement.millis(sources, classes, variant.arguments());
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<Long> cold(Path sources, Path classes, List<String> arguments)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Javac.compile(sources, classes, arguments);
    return List.of((System.nanoTime() - start) / 1_000_000);
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
