package dev.preflight.processor.html;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.preflight.processor.inventory.Endpoint;
import dev.preflight.processor.inventory.Exposure;
import dev.preflight.processor.inventory.Inventory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the inventory for people, as one self-contained HTML page. */
public final class HtmlReport {
  private HtmlReport() {}

  /** Returns the page. */
  public static String of(Inventory inventory) {
    List<PolicyGroup> groups = PolicyGroup.of(inventory);
    String risks = PolicyHtml.risks(groups);
    // Fills the slots from last to first, because filled-in text may look like a slot.
    return PageTemplate.read()
        .fill("policies", PolicyHtml.cards(groups))
        .fill(
            "risks",
            risks.isEmpty() ? "<p>None.</p>\n" : "<ul class=\"risks\">\n" + risks + "</ul>\n")
        .fill("matrix", MatrixHtml.of(groups))
        .fill("legend", ExposureHtml.legend())
        .fill("summary", summary(inventory))
        .text();
  }

  private static String summary(Inventory inventory) {
    long paths = inventory.endpoints().stream().map(Endpoint::path).distinct().count();
    Map<Exposure, Long> counts =
        inventory.endpoints().stream()
            .collect(
                groupingBy(
                    Exposure::of, () -> new TreeMap<>(Comparator.reverseOrder()), counting()));
    String exposures =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().label())
            .collect(joining(", "));
    return Html.element(
        "p",
        "%s on %s: %s."
            .formatted(
                Html.count(inventory.endpoints().size(), "endpoint"),
                Html.count(paths, "path"),
                exposures));
  }
}
