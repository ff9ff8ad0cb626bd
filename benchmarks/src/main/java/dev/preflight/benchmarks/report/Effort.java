package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.filter.Implementation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long a run takes.
 *
 * @param warmUps iterations that do not count
 * @param iterations iterations that count
 * @param time how long an iteration takes
 * @param forks processes, one after the other
 * @param implementations what is measured side by side
 * @param sizes how many classes are compiled
 * @param compilations how often they are compiled
 * @param rounds how often each server is asked
 * @param load for how long a server is asked
 */
record Effort(
    int warmUps,
    int iterations,
    TimeValue time,
    int forks,
    List<Implementation> implementations,
    List<Integer> sizes,
    int compilations,
    int rounds,
    Duration load) {

  /** What is published. */
  static final Effort FULL =
      new Effort(
          5,
          5,
          TimeValue.milliseconds(200),
          1,
          List.of(Implementation.values()),
          List.of(500, 2000, 5000),
          3,
          3,
          Duration.ofSeconds(4));

  /** All of it, but in a third of the time. */
  static final Effort SHORT =
      new Effort(
          5,
          3,
          TimeValue.milliseconds(100),
          1,
          FULL.implementations(),
          FULL.sizes(),
          1,
          1,
          Duration.ofSeconds(3));

  /** To try things: JAX-RS only, and too short to be believed. */
  static final Effort QUICK =
      new Effort(
          3,
          3,
          TimeValue.milliseconds(100),
          1,
          Stream.of(Implementation.values())
              .filter(each -> each.baseline() == Implementation.JAXRS_BASELINE)
              .toList(),
          List.of(500),
          1,
          1,
          Duration.ofSeconds(2));

  /** A sentence about how it was measured. */
  String describe() {
    return "JMH: %d iterations of %s after %d to warm up; javac, cold: the fastest of %d, beyond 500 classes of 1; HTTP: %d s, %d times."
        .formatted(iterations, time, warmUps, compilations, load.toSeconds(), rounds);
  }
}
