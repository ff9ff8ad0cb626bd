package dev.preflight.edge.lookup;

import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.PathPattern;
import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Policies as a chain of tables. Proxies such as nginx have no code, but they can all look up a
 * text by regular expressions, so one chain of tables serves all of them.
 */
public final class Lookups {
  private static final String NO_ROUTE = "none";
  private static final String GUARDED = "closed";
  private static final String DEFAULT = "default";

  private final EdgePolicies policies;
  private final Mode mode;
  private final Numbers numbers;

  private Lookups(EdgePolicies policies, Mode mode) {
    this.policies = policies;
    this.mode = mode;
    this.numbers = new Numbers(policies);
  }

  /** Returns the tables, each after those that it depends on. */
  public static List<LookupTable> of(EdgePolicies policies, Mode mode) {
    return new Lookups(policies, mode).tables();
  }

  /** Looks up all fields of a request. */
  public static Map<Field, String> evaluate(List<LookupTable> tables, Map<Field, String> request) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.putAll(request);
    tables.forEach(table -> fields.put(table.result(), table.lookUp(fields)));
    return fields;
  }

  private List<LookupTable> tables() {
    List<LookupTable> tables = new ArrayList<>();
    // A preflight is OPTIONS with Origin and Access-Control-Request-Method.
    // https://fetch.spec.whatwg.org/#cors-preflight-request
    tables.add(
        new TableBuilder(Field.PREFLIGHT, Field.METHOD, Field.ORIGIN, Field.REQUESTED_METHOD)
            .add("^OPTIONS\\|[^|]+\\|.+$", "1")
            .otherwise("0"));
    tables.add(
        new TableBuilder(Field.POLICY_METHOD, Field.PREFLIGHT, Field.REQUESTED_METHOD)
            .copy("^1\\|(.*)$", Field.REQUESTED_METHOD)
            .otherwise(Field.METHOD));
    tables.add(routeTable());
    tables.add(policyTable());
    tables.add(originTable());
    tables.add(headersTable());
    tables.add(statusTable());
    tables.addAll(new ResponseTables(numbers, mode).tables());
    return tables;
  }

  private LookupTable routeTable() {
    TableBuilder table = new TableBuilder(Field.ROUTE, Field.PATH);
    String base = policies.base().isEmpty() ? "" : "^" + RegularLanguage.quote(policies.base());
    // Path patterns may be outside of the application's path.
    boolean below =
        !base.isEmpty()
            && policies.routes().stream()
                .allMatch(route -> route.template().startsWith(policies.base()));
    table.add(
        below ? base + "(?:/.*)?(?:" + PathPattern.GUARD + ")" : PathPattern.GUARD,
        GUARDED,
        "paths that servers could read in different ways");
    Set<String> known = new HashSet<>();
    numbers
        .routes()
        .forEach(
            (route, number) -> {
              // The paths of two routes with a conflict may be those of one of them.
              if (known.add(route.regex())) {
                table.add("^(?:" + route.regex() + ")$", "" + number, route.description());
              }
            });
    if (!policies.fallback().isClosed()) {
      table.add(base.isEmpty() ? "^/" : base + "(?:/|$)", DEFAULT);
    }
    return table.otherwise(NO_ROUTE);
  }

  private LookupTable policyTable() {
    TableBuilder table =
        new TableBuilder(Field.POLICY, Field.ROUTE, Field.PREFLIGHT, Field.POLICY_METHOD);
    numbers
        .routes()
        .forEach(
            (route, number) -> {
              Map<EdgePolicy, List<String>> methods = new LinkedHashMap<>();
              route
                  .methods()
                  .forEach(
                      (m, policy) ->
                          methods.computeIfAbsent(policy, p -> new ArrayList<>()).add(m));
              methods.forEach(
                  (policy, names) ->
                      table.add(
                          "^" + number + "\\|[01]\\|" + Choices.oneOf(names) + "$",
                          "" + numbers.of(policy)));
              if (!route.others().isClosed()) {
                table.add("^" + number + "\\|0\\|", "" + numbers.of(route.others()));
              }
            });
    if (!policies.fallback().isClosed()) {
      table.add("^" + DEFAULT + "\\|0\\|", "" + numbers.of(policies.fallback()));
    }
    return table.otherwise("0");
  }

  private LookupTable originTable() {
    TableBuilder table = new TableBuilder(Field.ALLOWED_ORIGIN, Field.POLICY, Field.ORIGIN);
    numbers
        .policies()
        .forEach(
            (policy, number) -> {
              if (policy.anyOrigin()) {
                table.add("^" + number + "\\|", "*");
              } else {
                for (String origins : Choices.of(policy.originChoices())) {
                  table.copy("^" + number + "\\|(" + origins + ")$", Field.ORIGIN);
                }
              }
            });
    return table.otherwise("");
  }

  private LookupTable headersTable() {
    TableBuilder table =
        new TableBuilder(Field.HEADERS_ALLOWED, Field.POLICY, Field.REQUESTED_HEADERS);
    numbers
        .policies()
        .forEach(
            (policy, number) -> {
              List<String> names =
                  policy.allowedHeaders().stream()
                      .map(name -> name.toLowerCase(Locale.ROOT))
                      .toList();
              if (!names.contains("*")) {
                String name = names.isEmpty() ? "" : "(?:" + Choices.oneOf(names) + "[ \\t]*)?";
                table.addIgnoringCase("^" + number + "\\|(?:[ \\t]*" + name + "(?:,|$))*$", "1");
              } else if (names.contains("authorization")) {
                table.add("^" + number + "\\|", "1");
              } else {
                // The wildcard does not cover Authorization.
                table.addIgnoringCase(
                    "^" + number + "\\|(?:.*,)?[ \\t]*authorization[ \\t]*(?:,.*)?$", "0");
                table.add("^" + number + "\\|", "1");
              }
            });
    return table.otherwise("0");
  }

  // The order of Fetch's steps: the policy of the method, the origin, the headers.
  private LookupTable statusTable() {
    TableBuilder table =
        new TableBuilder(
            Field.STATUS,
            Field.PREFLIGHT,
            Field.ROUTE,
            Field.HEADERS_ALLOWED,
            Field.ALLOWED_ORIGIN,
            Field.POLICY,
            Field.ORIGIN,
            Field.SITE);
    List<String> enforced = numbers.of(EdgePolicy::enforce);
    if (mode == Mode.ALL && !enforced.isEmpty()) {
      table.add("^0\\|.*\\|same-origin$", "");
      Choices.of(enforced)
          .forEach(these -> table.add("^0\\|[^|]*\\|[01]\\|\\|(?:" + these + ")\\|[^|]", "403"));
    }
    table.add("^0\\|", "");
    table.add("^1\\|(?:" + NO_ROUTE + "|" + DEFAULT + ")\\|", "");
    List<String> left = new ArrayList<>();
    numbers
        .routes()
        .forEach(
            (route, number) -> {
              if (!route.hasPolicy()) {
                left.add("" + number);
              }
            });
    for (String these : Choices.of(left)) {
      table.add("^1\\|(?:" + these + ")\\|", "");
    }
    table.add("^1\\|[^|]+\\|1\\|[^|]", "204");
    return table.otherwise("403");
  }
}
