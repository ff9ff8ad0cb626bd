package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.http.HttpLoad.Result;
import dev.preflight.benchmarks.jersey.Setup;
import dev.preflight.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a request costs in the whole of Jersey, in process and over HTTP. */
record JerseyReport(Map<Scenario, Map<Setup, Figure>> figures, Map<Setup, Result> http) {

  private static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN);

  // Where the error of measurement is a larger part of the whole, nothing can be said.
  private static final double SMALL = 0.03;

  String table() {
    StringBuilder table = new StringBuilder("| in process |");
    for (Setup setup : Setup.values()) {
      table.append(' ').append(setup.label()).append(" |");
    }
    table.append("\n| --- | ---: | ---: | ---: |\n");
    figures.forEach(
        (scenario, row) -> {
          table.append("| ").append(label(scenario)).append(" |");
          for (Setup setup : Setup.values()) {
            table.append(
                String.format(
                    Locale.ROOT, " %s (%.2f ×) |", row.get(setup), ratio(scenario, setup)));
          }
          table.append('\n');
        });
    return table.toString();
  }

  String httpTable() {
    StringBuilder table =
        new StringBuilder(
            """
            | over HTTP, allowed GET | requests per second | median | p99 |
            | --- | ---: | ---: | ---: |
            """);
    http.forEach(
        (setup, result) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f µs | %,.0f µs |%n",
                    setup.label(),
                    result.requestsPerSecond(),
                    result.p50(),
                    result.p99())));
    return table.toString();
  }

  List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    targets.add(
        new Target(
            "Jersey, allowed GET", ratio(Scenario.ALLOWED_1, Setup.PREFLIGHT), 1.03, "× no CORS"));
    targets.add(
        new Target(
            "Jersey, no Origin, beyond the error of measurement",
            beyondError(Scenario.NO_ORIGIN),
            0,
            "ns"));
    targets.add(
        new Target(
            "Jersey, preflight",
            ratio(Scenario.PREFLIGHT, Setup.PREFLIGHT),
            1 / 3.0,
            "× the automatic OPTIONS"));
    return targets;
  }

  private static String label(Scenario scenario) {
    return switch (scenario) {
      case NO_ORIGIN -> "GET without Origin";
      case ALLOWED_1 -> "allowed GET";
      default -> "preflight; no CORS: the automatic OPTIONS";
    };
  }

  private Figure figure(Scenario scenario, Setup setup) {
    return figures.getOrDefault(scenario, Map.of()).getOrDefault(setup, NONE);
  }

  private double ratio(Scenario scenario, Setup setup) {
    return figure(scenario, setup).ratioTo(figure(scenario, Setup.NO_CORS));
  }

  private double beyondError(Scenario scenario) {
    Figure difference = figure(scenario, Setup.PREFLIGHT).minus(figure(scenario, Setup.NO_CORS));
    return difference.error() > SMALL * figure(scenario, Setup.NO_CORS).nanos()
        ? Double.NaN
        : Math.max(0, difference.nanos() - difference.error());
  }
}
