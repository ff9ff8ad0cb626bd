package dev.preflight.processor.html;

import static java.util.stream.Collectors.joining;

import dev.preflight.processor.inventory.Endpoint;
import dev.preflight.processor.inventory.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a table of paths and HTTP methods, with the exposure of each. */
final class MatrixHtml {
  private static final List<String> USUAL = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  // The order that readers expect, which is not alphabetical.
  private static final Comparator<String> METHOD_ORDER =
      Comparator.comparingInt(MatrixHtml::rank).thenComparing(Comparator.naturalOrder());

  private final Map<String, Map<String, List<PolicyGroup>>> paths = new TreeMap<>();
  private final Set<String> methods = new TreeSet<>(METHOD_ORDER);

  private MatrixHtml(List<PolicyGroup> groups) {
    for (PolicyGroup group : groups) {
      for (Endpoint endpoint : group.endpoints()) {
        methods.add(endpoint.httpMethod());
        paths
            .computeIfAbsent(endpoint.path(), key -> new TreeMap<>(METHOD_ORDER))
            .computeIfAbsent(endpoint.httpMethod(), key -> new ArrayList<>())
            .add(group);
      }
    }
  }

  private static int rank(String method) {
    int index = USUAL.indexOf(method);
    return index < 0 ? USUAL.size() : index;
  }

  static String of(List<PolicyGroup> groups) {
    return new MatrixHtml(groups).table();
  }

  private String table() {
    String heads =
        methods.stream()
            .map(method -> "<th scope=\"col\">%s</th>".formatted(Html.text(nameOf(method))))
            .collect(joining());
    String rows =
        paths.entrySet().stream()
            .map(path -> row(path.getKey(), path.getValue()))
            .collect(joining());
    return """
        <table>
        <thead><tr><th scope="col">Path</th>%s</tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
        .formatted(heads, rows);
  }

  static String nameOf(String method) {
    return method.equals(Endpoint.ANY_METHOD) ? "any method" : method;
  }

  private String row(String path, Map<String, List<PolicyGroup>> byMethod) {
    String cells =
        methods.stream()
            .map(method -> cell(method, byMethod.getOrDefault(method, List.of())))
            .collect(joining());
    return "<tr data-filter=\"%s\"><th scope=\"row\">%s</th>%s</tr>\n"
        .formatted(Html.text(words(path, byMethod)), breakable(path), cells);
  }

  // Allows a line break after each slash of a path.
  private static String breakable(String path) {
    return "<code>" + Html.text(path).replace("/", "/<wbr>") + "</code>";
  }

  private static String cell(String method, List<PolicyGroup> groups) {
    if (groups.isEmpty()) {
      return "<td class=\"empty\"></td>";
    }
    return new LinkedHashSet<>(groups)
        .stream()
            .map(MatrixHtml::link)
            .collect(
                joining(
                    "", "<td data-method=\"%s\">".formatted(Html.text(nameOf(method))), "</td>"));
  }

  private static String link(PolicyGroup group) {
    return "<a class=\"chip %s\" href=\"#%s\" title=\"%s\">%s</a>"
        .formatted(
            ExposureHtml.cssClass(group.exposure()),
            group.id(),
            Html.text(group.title()),
            ExposureHtml.of(group));
  }

  /** Returns the text that the page's filter searches. */
  private static String words(String path, Map<String, List<PolicyGroup>> byMethod) {
    Set<String> words = new LinkedHashSet<>(List.of(path));
    byMethod.forEach(
        (method, groups) -> {
          words.add(method);
          groups.forEach(group -> words.addAll(words(group)));
        });
    return String.join(" ", words);
  }

  static List<String> words(PolicyGroup group) {
    List<String> words = new ArrayList<>(List.of(group.title(), group.exposure().label()));
    group
        .policy()
        .ifPresent(
            policy ->
                Facet.allOf(policy)
                    .forEach(
                        (facet, values) -> {
                          if (facet.form().isList()) {
                            words.addAll(values);
                          }
                        }));
    if (group.allowsCredentials()) {
      words.add("credentials");
    }
    return words;
  }
}
