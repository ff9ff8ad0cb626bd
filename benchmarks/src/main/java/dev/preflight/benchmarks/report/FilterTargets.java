package dev.preflight.benchmarks.report;

import static dev.preflight.benchmarks.filter.Implementation.JAXRS_FLOOR;
import static dev.preflight.benchmarks.filter.Implementation.PREFLIGHT;
import static dev.preflight.benchmarks.scenario.Scenario.ALLOWED_1;
import static dev.preflight.benchmarks.scenario.Scenario.ALLOWED_100;
import static dev.preflight.benchmarks.scenario.Scenario.ALLOWED_10000;
import static dev.preflight.benchmarks.scenario.Scenario.ALLOWED_PUT;
import static dev.preflight.benchmarks.scenario.Scenario.NO_ORIGIN;
import static dev.preflight.benchmarks.scenario.Scenario.REFUSED;
import static dev.preflight.benchmarks.scenario.Scenario.REFUSED_PUT;
import static dev.preflight.benchmarks.scenario.Scenario.REGEX;
import static dev.preflight.benchmarks.scenario.Scenario.SUBDOMAIN;
import static dev.preflight.benchmarks.scenario.Scenario.TABLE_10;
import static dev.preflight.benchmarks.scenario.Scenario.TABLE_10000;

import dev.preflight.benchmarks.filter.Implementation;
import dev.preflight.benchmarks.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What filters are to reach. */
final class FilterTargets {
  private final FilterResults results;
  private final List<Target> targets = new ArrayList<>();

  private FilterTargets(FilterResults results) {
    this.results = results;
  }

  static List<Target> of(FilterResults results) {
    return new FilterTargets(results).list();
  }

  private List<Target> list() {
    for (Scenario scenario : List.of(NO_ORIGIN, ALLOWED_1, ALLOWED_PUT, REFUSED, REFUSED_PUT)) {
      add(scenario.label(), 1.2, "× floor", scenario, JAXRS_FLOOR, scenario);
    }
    for (Scenario scenario : List.of(ALLOWED_1, REFUSED)) {
      Figure mine = results.net(PREFLIGHT, scenario);
      Figure floor = results.net(JAXRS_FLOOR, scenario);
      if (mine != null && floor != null) {
        String name = scenario.label() + ", memory beyond the header entries";
        add(name, 0, "B", (double) Math.round(mine.bytes() - floor.bytes()));
      }
    }
    add("100 origins", 1.2, "× one origin", ALLOWED_100, PREFLIGHT, ALLOWED_1);
    add("10,000 origins", 1.5, "× one origin", ALLOWED_10000, PREFLIGHT, ALLOWED_1);
    for (Scenario scenario : List.of(SUBDOMAIN, REGEX)) {
      add(scenario.label(), 1.5, "× exact", scenario, PREFLIGHT, ALLOWED_1);
    }
    add(
        "preflight on Jersey's Response",
        0.5,
        "× floor",
        Scenario.PREFLIGHT,
        JAXRS_FLOOR,
        Scenario.PREFLIGHT);
    Stream.of(Scenario.values()).filter(Scenario::isHostile).forEach(this::addHostile);
    add("10,000 paths, whole preflights", 3, "× ten paths", TABLE_10000, PREFLIGHT, TABLE_10);
    Stream.of(Scenario.values()).forEach(this::addPeers);
    return targets;
  }

  // What a hostile value costs beyond an ordinary request that is refused in the same way.
  private void addHostile(Scenario scenario) {
    Figure figure = results.net(PREFLIGHT, scenario);
    Figure ordinary =
        results.net(PREFLIGHT, scenario.isPreflight() ? Scenario.REFUSED_PREFLIGHT : REFUSED);
    if (figure != null && ordinary != null) {
      add(scenario.label() + ", beyond the fake", 1000, "ns", figure.nanos());
      String name = scenario.label() + ", memory beyond an ordinary refusal";
      add(name, 512, "B", (double) Math.round(figure.bytes() - ordinary.bytes()));
    }
  }

  private void addPeers(Scenario scenario) {
    for (Implementation peer : Implementation.values()) {
      if (!peer.isBaseline()
          && peer != peer.floor()
          && peer != PREFLIGHT
          && peer.doesAllOf(scenario)) {
        add(scenario.label() + ", against " + peer.label(), 1, "×", scenario, peer, scenario);
      }
    }
  }

  // What is too much even where the other is taken for longer than it was is known to be missed.
  private void add(
      String name,
      double limit,
      String unit,
      Scenario mine,
      Implementation other,
      Scenario theirs) {
    Figure figure = results.net(PREFLIGHT, mine);
    Figure floor = results.net(other, theirs);
    if (figure != null && floor != null) {
      double least = figure.leastRatioTo(floor);
      add(name, limit, unit, least > limit ? least : figure.ratioTo(floor));
    }
  }

  private void add(String name, double limit, String unit, double measured) {
    targets.add(new Target(name, measured, limit, unit));
  }
}
