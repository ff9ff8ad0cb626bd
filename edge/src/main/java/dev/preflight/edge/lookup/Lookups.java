package dev.preflight.edge.lookup;

import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Policies as a chain of tables. Proxies such as nginx have no code, but they can all look up a
 * text by regular expressions, so one chain of tables serves all of them.
 */
public final class Lookups {
  private static final int MAX_LENGTH = 1_000;
  private static final String NO_ROUTE = "none";
  private static final String GUARDED = "closed";
  private static final String DEFAULT = "default";

  private final EdgePolicies policies;
  private final Mode mode;
  private final Map<EdgePolicy, Integer> numbers = new LinkedHashMap<>();
  private final Map<EdgeRoute, Integer> routes = new LinkedHashMap<>();

  private Lookups(EdgePolicies policies, Mode mode) {
    this.policies = policies;
    this.mode = mode;
    policies.policies().forEach(policy -> numbers.put(policy, numbers.size() + 1));
    policies.routes().forEach(route -> routes.putIfAbsent(route, routes.size() + 1));
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
    routes.forEach(
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
    routes.forEach(
        (route, number) -> {
          Map<EdgePolicy, List<String>> methods = new LinkedHashMap<>();
          route
              .methods()
              .forEach(
                  (m, policy) -> methods.computeIfAbsent(policy, p -> new ArrayList<>()).add(m));
          methods.forEach(
              (policy, names) ->
                  table.add(
                      "^" + number + "\\|[01]\\|" + oneOf(names) + "$", "" + numberOf(policy)));
          if (!route.others().isClosed()) {
            table.add("^" + number + "\\|0\\|", "" + numberOf(route.others()));
          }
        });
    if (!policies.fallback().isClosed()) {
      table.add("^" + DEFAULT + "\\|0\\|", "" + numberOf(policies.fallback()));
    }
    return table.otherwise("0");
  }

  private int numberOf(EdgePolicy policy) {
    return numbers.getOrDefault(policy, 0);
  }

  // Proxies limit the length of a line: nginx to 4,096 bytes, HAProxy to 2,048.
  private static List<String> choices(List<String> all) {
    List<String> choices = new ArrayList<>();
    StringBuilder choice = new StringBuilder();
    for (String each : all) {
      if (choice.length() + each.length() > MAX_LENGTH && choice.length() > 0) {
        choices.add(choice.toString());
        choice.setLength(0);
      }
      choice.append(choice.length() == 0 ? "" : "|").append(each);
    }
    if (choice.length() > 0) {
      choices.add(choice.toString());
    }
    return choices;
  }

  private static String oneOf(List<String> names) {
    return names.stream().map(RegularLanguage::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  private LookupTable originTable() {
    TableBuilder table = new TableBuilder(Field.ALLOWED_ORIGIN, Field.POLICY, Field.ORIGIN);
    numbers.forEach(
        (policy, number) -> {
          if (policy.anyOrigin()) {
            table.add("^" + number + "\\|", "*");
          } else {
            for (String origins : choices(policy.originChoices())) {
              table.copy("^" + number + "\\|(" + origins + ")$", Field.ORIGIN);
            }
          }
        });
    return table.otherwise("");
  }

  private LookupTable headersTable() {
    TableBuilder table =
        new TableBuilder(Field.HEADERS_ALLOWED, Field.POLICY, Field.REQUESTED_HEADERS);
    numbers.forEach(
        (policy, number) -> {
          List<String> names =
              policy.allowedHeaders().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
          if (!names.contains("*")) {
            String name = names.isEmpty() ? "" : "(?:" + oneOf(names) + "[ \\t]*)?";
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
    List<String> enforced = numbersOf(EdgePolicy::enforce);
    if (mode == Mode.ALL && !enforced.isEmpty()) {
      table.add("^0\\|.*\\|same-origin$", "");
      choices(enforced)
          .forEach(these -> table.add("^0\\|[^|]*\\|[01]\\|\\|(?:" + these + ")\\|[^|]", "403"));
    }
    table.add("^0\\|", "");
    table.add("^1\\|(?:" + NO_ROUTE + "|" + DEFAULT + ")\\|", "");
    List<String> left = new ArrayList<>();
    routes.forEach(
        (route, number) -> {
          if (!route.hasPolicy()) {
            left.add("" + number);
          }
        });
    for (String these : choices(left)) {
      table.add("^1\\|(?:" + these + ")\\|", "");
    }
    table.add("^1\\|[^|]+\\|1\\|[^|]", "204");
    return table.otherwise("403");
  }

  private LookupTable methodsTable() {
    TableBuilder table =
        new TableBuilder(Field.ALLOW_METHODS, Field.STATUS, Field.ROUTE, Field.POLICY);
    Map<String, List<String>> same = new LinkedHashMap<>();
    routes.forEach(
        (route, number) ->
            route.methods().values().stream()
                .distinct()
                .filter(policy -> !policy.isClosed())
                .forEach(
                    policy ->
                        same.computeIfAbsent(route.allowMethods(policy), m -> new ArrayList<>())
                            .add(number + "\\|" + numberOf(policy))));
    same.forEach(
        (methods, places) ->
            choices(places).forEach(these -> table.add("^204\\|(?:" + these + ")$", methods)));
    return table.otherwise("");
  }

  private LookupTable byPolicy(
      Field result, Field condition, String value, Function<EdgePolicy, String> text) {
    TableBuilder table = new TableBuilder(result, condition, Field.POLICY);
    grouped(text)
        .forEach(
            (t, all) ->
                choices(all).forEach(these -> table.add("^" + value + "\\|(?:" + these + ")$", t)));
    return table.otherwise("");
  }

  private LookupTable exposeTable() {
    TableBuilder table =
        new TableBuilder(Field.EXPOSE_HEADERS, Field.PREFLIGHT, Field.ALLOW_ORIGIN, Field.POLICY);
    grouped(EdgePolicy::exposeHeaders)
        .forEach(
            (text, all) ->
                choices(all).forEach(these -> table.add("^0\\|[^|]+\\|(?:" + these + ")$", text)));
    return table.otherwise("");
  }

  // Policies with the same text are one entry; those without are none.
  private Map<String, List<String>> grouped(Function<EdgePolicy, String> text) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    numbers.forEach(
        (policy, number) ->
            groups.computeIfAbsent(text.apply(policy), key -> new ArrayList<>()).add("" + number));
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
    choices(numbersOf(policy -> !policy.anyOrigin()))
        .forEach(these -> table.add("^0\\|[^|]*\\|1\\|(?:" + these + ")$", "Origin"));
    return table.otherwise("");
  }

  private List<String> numbersOf(Predicate<EdgePolicy> condition) {
    List<String> these = new ArrayList<>();
    numbers.forEach(
        (policy, number) -> {
          if (condition.test(policy)) {
            these.add("" + number);
          }
        });
    return these;
  }
}
