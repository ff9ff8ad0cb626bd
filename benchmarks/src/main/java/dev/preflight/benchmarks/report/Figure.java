package dev.preflight.benchmarks.report;

import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one request costs.
 *
 * @param nanos time, of the fastest iteration: whatever else a machine does makes it slower only
 * @param error how far the time may be off, with 99.9 % certainty
 * @param bytes memory
 */
record Figure(double nanos, double error, double bytes) {
  private static final double SHORTEST = 5;

  static Figure of(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Figure(
        time.getStatistics().getMin(),
        time.getScoreError(),
        bytes == null ? Double.NaN : bytes.getScore());
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
