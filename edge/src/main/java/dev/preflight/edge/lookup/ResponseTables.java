package dev.preflight.edge.lookup;

import dev.preflight.edge.policies.EdgePolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables for the headers of responses, once the policy and the status are known. */
final class ResponseTables {
  private final Numbers numbers;
  private final Mode mode;

  ResponseTables(Numbers numbers, Mode mode) {
    this.numbers = numbers;
    this.mode = mode;
  }

  List<LookupTable> tables() {
    List<LookupTable> tables = new ArrayList<>();
    tables.add(
        new TableBuilder(Field.DECORATE, Field.PREFLIGHT, Field.STATUS)
            .add("^1\\|204$", "1")
            .add("^1\\|", "0")
            .otherwise(mode == Mode.ALL ? "1" : "0"));
    tables.add(
        new TableBuilder(Field.ALLOW_ORIGIN, Field.DECORATE, Field.ALLOWED_ORIGIN)
            .copy("^1\\|(.+)$", Field.ALLOWED_ORIGIN)
            .otherwise(""));
    tables.add(
        byPolicy(
            Field.ALLOW_CREDENTIALS,
            Field.ALLOW_ORIGIN,
            "[^|]+",
            policy -> policy.credentials() ? "true" : ""));
    tables.add(methodsTable());
    tables.add(byPolicy(Field.ALLOW_HEADERS, Field.STATUS, "204", EdgePolicy::allowHeaders));
    tables.add(byPolicy(Field.MAX_AGE, Field.STATUS, "204", policy -> "" + policy.maxAge()));
    tables.add(exposeTable());
    tables.add(varyTable());
    return tables;
  }

  private LookupTable methodsTable() {
    TableBuilder table =
        new TableBuilder(Field.ALLOW_METHODS, Field.STATUS, Field.ROUTE, Field.POLICY);
    Map<String, List<String>> same = new LinkedHashMap<>();
    numbers
        .routes()
        .forEach(
            (route, number) ->
                route.methods().values().stream()
                    .distinct()
                    .filter(policy -> !policy.isClosed())
                    .forEach(
                        policy ->
                            same.computeIfAbsent(route.allowMethods(policy), m -> new ArrayList<>())
                                .add(number + "\\|" + numbers.of(policy))));
    same.forEach(
        (methods, places) ->
            Choices.of(places).forEach(these -> table.add("^204\\|(?:" + these + ")$", methods)));
    return table.otherwise("");
  }

  private LookupTable byPolicy(
      Field result, Field condition, String value, Function<EdgePolicy, String> text) {
    TableBuilder table = new TableBuilder(result, condition, Field.POLICY);
    grouped(text)
        .forEach(
            (t, all) ->
                Choices.of(all)
                    .forEach(these -> table.add("^" + value + "\\|(?:" + these + ")$", t)));
    return table.otherwise("");
  }

  private LookupTable exposeTable() {
    TableBuilder table =
        new TableBuilder(Field.EXPOSE_HEADERS, Field.PREFLIGHT, Field.ALLOW_ORIGIN, Field.POLICY);
    grouped(EdgePolicy::exposeHeaders)
        .forEach(
            (text, all) ->
                Choices.of(all)
                    .forEach(these -> table.add("^0\\|[^|]+\\|(?:" + these + ")$", text)));
    return table.otherwise("");
  }

  // Policies with the same text are one entry; those without are none.
  private Map<String, List<String>> grouped(Function<EdgePolicy, String> text) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    numbers
        .policies()
        .forEach(
            (policy, number) ->
                groups
                    .computeIfAbsent(text.apply(policy), key -> new ArrayList<>())
                    .add("" + number));
    groups.remove("");
    return groups;
  }

  private LookupTable varyTable() {
    TableBuilder table =
        new TableBuilder(Field.VARY, Field.PREFLIGHT, Field.STATUS, Field.DECORATE, Field.POLICY);
    table.add(
        "^1\\|(?:204|403)\\|",
        "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    table.add("^1\\|", "");
    Choices.of(numbers.of(policy -> !policy.anyOrigin()))
        .forEach(these -> table.add("^0\\|[^|]*\\|1\\|(?:" + these + ")$", "Origin"));
    return table.otherwise("");
  }
}
