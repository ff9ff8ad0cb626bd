package dev.preflight.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one request costs.
 *
 * @param nanos time of the processor, of the fastest iteration: others make it slower only
 * @param error how much longer the iteration in the middle took
 * @param bytes memory
 */
record Figure(double nanos, double error, double bytes) {
  private static final double SHORTEST = 5;

  static Figure of(RunResult result) {
    List<Double> nanos = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        nanos.add(
            score(iteration.getSecondaryResults(), "cpuNanos")
                / score(iteration.getSecondaryResults(), "operations"));
      }
    }
    Collections.sort(nanos);
    double best = nanos.get(0);
    double median = nanos.get(nanos.size() / 2);
    return new Figure(
        best, median - best, score(result.getSecondaryResults(), "gc.alloc.rate.norm"));
  }

  @SuppressWarnings("rawtypes") // that is how JMH declares it
  private static double score(Map<String, Result> results, String name) {
    Result<?> result = results.get(name);
    return result == null ? Double.NaN : result.getScore();
  }

  /** What is left when another figure is taken away. */
  Figure minus(Figure baseline) {
    return new Figure(
        nanos - baseline.nanos, Math.hypot(error, baseline.error), bytes - baseline.bytes);
  }

  /** How many times as long it takes; no number where the other is too short to be measured. */
  double ratioTo(Figure floor) {
    return floor.nanos < SHORTEST ? Double.NaN : Math.max(1, nanos) / floor.nanos;
  }

  /** How many times as long it takes at least, where the other is too short to be measured. */
  double leastRatioTo(Figure floor) {
    return nanos / Math.max(SHORTEST, floor.nanos);
  }

  @Override
  public String toString() {
    return time(nanos) + " / " + memory(bytes);
  }

  /** A time as people read it. */
  static String time(double nanos) {
    if (nanos < 1) {
      return "< 1 ns";
    }
    return nanos < 10_000
        ? String.format(Locale.ROOT, "%,.0f ns", nanos)
        : String.format(Locale.ROOT, "%,.0f µs", nanos / 1_000);
  }

  /** An amount of memory as people read it. */
  static String memory(double bytes) {
    double positive = Math.max(0, bytes);
    return positive < 10_000
        ? String.format(Locale.ROOT, "%,.0f B", positive)
        : String.format(Locale.ROOT, "%,.0f KB", positive / 1_024);
  }
}
