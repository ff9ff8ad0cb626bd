package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.filter.FilterBenchmark;
import dev.preflight.benchmarks.filter.Implementation;
import dev.preflight.benchmarks.jersey.JerseyBenchmark;
import dev.preflight.benchmarks.jersey.Setup;
import dev.preflight.benchmarks.scenario.Scenario;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs what is measured by JMH. */
final class Jmh {
  private Jmh() {}

  /** All implementations, each in all scenarios whose work it does. */
  static FilterResults filters(Effort effort) throws RunnerException {
    FilterResults results = new FilterResults();
    for (Implementation implementation : effort.implementations()) {
      ChainedOptionsBuilder options =
          options(FilterBenchmark.class, effort)
              .param("implementation", implementation.name())
              .param(
                  "scenario",
                  Stream.of(Scenario.values())
                      .filter(implementation::does)
                      .map(Scenario::name)
                      .toArray(String[]::new));
      for (RunResult result : new Runner(options.build()).run()) {
        Scenario scenario = Scenario.valueOf(result.getParams().getParam("scenario"));
        results.put(implementation, scenario, Figure.of(result));
      }
    }
    return results;
  }

  /** The whole of Jersey. */
  static Map<Scenario, Map<Setup, Figure>> jersey(Effort effort) throws RunnerException {
    Map<Scenario, Map<Setup, Figure>> figures = new EnumMap<>(Scenario.class);
    // So much code takes longer to be compiled.
    ChainedOptionsBuilder options =
        options(JerseyBenchmark.class, effort)
            .forks(effort.forks() + 1)
            .warmupIterations(4 * effort.warmUps());
    for (RunResult result : new Runner(options.build()).run()) {
      Scenario scenario = Scenario.valueOf(result.getParams().getParam("scenario"));
      Setup setup = Setup.valueOf(result.getParams().getParam("setup"));
      figures
          .computeIfAbsent(scenario, key -> new EnumMap<>(Setup.class))
          .put(setup, Figure.of(result));
    }
    return figures;
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, Effort effort) {
    return new OptionsBuilder()
        .include(benchmark.getName())
        .addProfiler(GCProfiler.class)
        .forks(effort.forks())
        .warmupIterations(effort.warmUps())
        .warmupTime(effort.time())
        .measurementIterations(effort.iterations())
        .measurementTime(effort.time())
        .shouldFailOnError(true);
  }
}
