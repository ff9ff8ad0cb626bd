package dev.preflight.processor.html;

import static java.util.stream.Collectors.joining;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.processor.inventory.Endpoint;
import dev.preflight.processor.inventory.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the list of policies and the list of accepted risks. */
final class PolicyHtml {
  private PolicyHtml() {}

  static String cards(List<PolicyGroup> groups) {
    return groups.stream().map(PolicyHtml::card).collect(joining());
  }

  private static String card(PolicyGroup group) {
    List<String> words = new ArrayList<>(MatrixHtml.words(group));
    group
        .endpoints()
        .forEach(endpoint -> words.addAll(List.of(endpoint.path(), endpoint.httpMethod())));
    return """
        <article id="%s" class="%s" data-filter="%s">
        <h3>%s <span class="chip %s">%s</span></h3>
        %s<ul class="endpoints">
        %s</ul>
        </article>
        """
        .formatted(
            group.id(),
            ExposureHtml.cssClass(group.exposure()),
            Html.text(String.join(" ", words)),
            Html.element("code", group.title()),
            ExposureHtml.cssClass(group.exposure()),
            ExposureHtml.of(group),
            group.policy().map(PolicyHtml::facets).orElse(""),
            group.endpoints().stream().map(PolicyHtml::endpoint).collect(joining()));
  }

  private static String facets(DeclaredPolicy policy) {
    String rows =
        Facet.allOf(policy).entrySet().stream()
            .filter(facet -> !facet.getValue().isEmpty())
            .map(facet -> facet(facet.getKey(), facet.getValue()))
            .collect(joining());
    return "<dl>\n" + rows + "</dl>\n";
  }

  private static String facet(Facet facet, List<String> values) {
    String all =
        values.stream()
            .map(value -> "<dd>" + Html.element("code", value) + "</dd>")
            .collect(joining());
    return "<div><dt>%s</dt>%s</div>\n".formatted(facet.member(), all);
  }

  private static String endpoint(Endpoint endpoint) {
    return "<li><b>%s</b> %s <span class=\"java\">%s%s</span></li>\n"
        .formatted(
            Html.text(MatrixHtml.nameOf(endpoint.httpMethod())),
            Html.element("code", endpoint.path()),
            Html.text(endpoint.javaName()),
            endpoint.recursive() ? ", a recursive locator" : "");
  }

  /**
   * Returns each accepted risk with the policies that accept it. The text is empty if there are
   * none.
   */
  static String risks(List<PolicyGroup> groups) {
    Map<String, List<PolicyGroup>> byRisk = new TreeMap<>();
    for (PolicyGroup group : groups) {
      group
          .policy()
          .ifPresent(
              policy ->
                  Facet.TOLERATE
                      .valuesOf(policy)
                      .forEach(
                          risk ->
                              byRisk.computeIfAbsent(risk, key -> new ArrayList<>()).add(group)));
    }
    return byRisk.entrySet().stream()
        .map(risk -> risk(risk.getKey(), risk.getValue()))
        .collect(joining());
  }

  private static String risk(String risk, List<PolicyGroup> groups) {
    String places =
        groups.stream()
            .map(
                group ->
                    "<a href=\"#%s\">%s</a>"
                        .formatted(group.id(), Html.element("code", group.title())))
            .collect(joining(", "));
    return "<li><b>%s</b>: %s</li>\n".formatted(Html.text(risk), places);
  }
}
