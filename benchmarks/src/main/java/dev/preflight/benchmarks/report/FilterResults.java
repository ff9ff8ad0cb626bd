package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.filter.Implementation;
import dev.preflight.benchmarks.scenario.Scenario;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What filters cost. */
final class FilterResults {
  private final Map<Implementation, Map<Scenario, Figure>> gross =
      new EnumMap<>(Implementation.class);

  void put(Implementation implementation, Scenario scenario, Figure figure) {
    gross
        .computeIfAbsent(implementation, key -> new EnumMap<>(Scenario.class))
        .put(scenario, figure);
  }

  /** Whether an implementation was measured at all. */
  boolean has(Implementation implementation) {
    return gross.containsKey(implementation);
  }

  /** What an implementation costs beyond the request, or null if it does not do the work. */
  @Nullable Figure net(Implementation implementation, Scenario scenario) {
    Figure figure = gross.getOrDefault(implementation, Map.of()).get(scenario);
    Figure baseline = gross.getOrDefault(implementation.baseline(), Map.of()).get(scenario);
    return figure == null || baseline == null ? null : figure.minus(baseline);
  }
}
