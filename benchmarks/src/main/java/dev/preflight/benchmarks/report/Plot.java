package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.filter.Implementation;
import dev.preflight.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The plot of filters: one group of bars for each scenario. */
final class Plot {
  private static final List<Scenario> SCENARIOS =
      List.of(
          Scenario.NO_ORIGIN,
          Scenario.ALLOWED_1,
          Scenario.ALLOWED_100,
          Scenario.REFUSED,
          Scenario.SUBDOMAIN,
          Scenario.PREFLIGHT,
          Scenario.COMMAS_8K,
          Scenario.ORIGIN_8K);

  private Plot() {}

  static void write(FilterResults results, Path file) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(1400)
            .height(600)
            .title("One request, net of the request itself (lower is better, logarithmic)")
            .yAxisTitle("ns")
            .build();
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(1.0);
    chart.getStyler().setXAxisLabelRotation(20);
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setAvailableSpaceFill(0.9);
    Stream.of(Implementation.values())
        .filter(each -> !each.isBaseline() && results.has(each))
        .forEach(
            each ->
                chart.addSeries(
                    each.label(),
                    SCENARIOS.stream().map(Scenario::label).toList(),
                    heights(results, each)));
    ChartEncoder.saveChart(chart, file.toString(), "png");
  }

  private static List<Double> heights(FilterResults results, Implementation implementation) {
    List<Double> heights = new ArrayList<>();
    for (Scenario scenario : SCENARIOS) {
      Figure figure = results.net(implementation, scenario);
      // A logarithmic axis has no zero; who does not do the work has no bar.
      heights.add(figure == null ? 1.0 : Math.max(1.0, figure.nanos()));
    }
    return heights;
  }
}
