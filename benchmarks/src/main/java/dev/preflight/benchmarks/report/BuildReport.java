package dev.preflight.benchmarks.report;

import dev.preflight.benchmarks.build.BuildTime.Case;
import dev.preflight.benchmarks.build.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What compiling costs. */
record BuildReport(Map<Case, Long> millis) {

  String table() {
    List<Case> columns =
        millis.keySet().stream().filter(each -> each.variant() == Variant.NO_PROCESSOR).toList();
    StringBuilder table = new StringBuilder("| |");
    columns.forEach(
        each ->
            table.append(
                String.format(
                    Locale.ROOT,
                    " %,d classes, %s |",
                    each.classes(),
                    each.warm() ? "warm" : "cold")));
    table.append("\n| --- |").append(" ---: |".repeat(columns.size())).append('\n');
    for (Variant variant : Variant.values()) {
      table.append("| ").append(variant.label()).append(" |");
      for (Case column : columns) {
        Case mine = new Case(column.classes(), variant, column.warm());
        table.append(
            String.format(
                Locale.ROOT, " %,d ms (%.2f ×) |", millis.get(mine), ratio(mine, column)));
      }
      table.append('\n');
    }
    return table.toString();
  }

  List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (boolean warm : new boolean[] {false, true}) {
      targets.add(
          new Target(
              "javac, 500 classes without annotations, " + (warm ? "warm" : "cold"),
              ratio(of(500, Variant.UNANNOTATED, warm), of(500, Variant.NOTHING, warm)),
              1.05,
              "× a processor that does nothing"));
    }
    targets.add(
        new Target(
            "javac, 500 annotated classes, cold",
            ratio(of(500, Variant.ANNOTATED, false), of(500, Variant.NO_PROCESSOR, false)),
            1.5,
            "× no processor"));
    if (millis.containsKey(of(5000, Variant.ANNOTATED, false))) {
      targets.add(
          new Target(
              "javac, 5,000 annotated classes, cold",
              ratio(of(5000, Variant.ANNOTATED, false), of(500, Variant.ANNOTATED, false)),
              11,
              "× 500 annotated classes"));
      targets.add(
          new Target(
              "the same, beyond no processor",
              (double) added(5000) / added(500),
              11,
              "× 500 annotated classes"));
    }
    return targets;
  }

  private long added(int classes) {
    return millis.getOrDefault(of(classes, Variant.ANNOTATED, false), 0L)
        - millis.getOrDefault(of(classes, Variant.NO_PROCESSOR, false), 0L);
  }

  private static Case of(int classes, Variant variant, boolean warm) {
    return new Case(classes, variant, warm);
  }

  private double ratio(Case one, Case other) {
    return millis.containsKey(one) && millis.containsKey(other)
        ? (double) millis.get(one) / millis.get(other)
        : Double.NaN;
  }
}
