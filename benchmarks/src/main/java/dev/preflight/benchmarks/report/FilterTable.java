package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.filter.Implementation;
import dev.preflight.benchmarks.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of filters. */
final class FilterTable {
  private FilterTable() {}

  static String of(FilterResults results) {
    List<Implementation> columns =
        Stream.of(Implementation.values())
            .filter(each -> !each.isBaseline() && results.has(each))
            .toList();
    StringBuilder table = new StringBuilder("| scenario |");
    columns.forEach(each -> table.append(' ').append(each.label()).append(" |"));
    table.append("\n| --- |").append(" ---: |".repeat(columns.size())).append('\n');
    for (Scenario scenario : Scenario.values()) {
      table
          .append("| ")
          .append(scenario.label())
          .append(
              columns.stream()
                  .map(each -> cell(results, each, scenario))
                  .collect(Collectors.joining(" | ", " | ", " |\n")));
    }
    return table.toString();
  }

  private static String cell(FilterResults results, Implementation each, Scenario scenario) {
    Figure figure = results.net(each, scenario);
    Figure floor = results.net(each.floor(), scenario);
    if (figure == null) {
      return each.overflows(scenario) ? "StackOverflowError" : "–";
    }
    return each == each.floor() || floor == null || Double.isNaN(figure.ratioTo(floor))
        ? figure.toString()
        : figure + String.format(Locale.ROOT, " (%.1f ×)", figure.ratioTo(floor));
  }
}
