package dev.preflight.edge.check;

import dev.preflight.edge.check.Probe.Purpose;
import dev.preflight.edge.policies.EdgePolicies;
import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.edge.policies.EdgeRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests of a check. Each policy is examined thoroughly at one endpoint; at the others, a few
 * requests find out whether it applies.
 */
final class ProbePlan {
  private static final String NO_METHOD = "PREFLIGHTCHECK";
  private static final String NO_HEADER = "x-preflight-check";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final EdgePolicies policies;
  private final boolean unsafe;
  private final Set<EdgePolicy> examined = new HashSet<>();
  private final List<Probe> probes = new ArrayList<>();

  private ProbePlan(EdgePolicies policies, boolean unsafe) {
    this.policies = policies;
    this.unsafe = unsafe;
  }

  /**
   * Returns the requests, the most important first.
   *
   * @param unsafe whether actual requests may change something
   */
  static List<Probe> of(EdgePolicies policies, ExamplePaths paths, boolean unsafe) {
    ProbePlan plan = new ProbePlan(policies, unsafe);
    for (EdgeRoute route : policies.routes()) {
      // Paths that no method has are errors of the application.
      if (!route.methods().isEmpty() && route.hasPolicy()) {
        paths.of(route).ifPresent(path -> plan.add(route, path));
      }
    }
    plan.addFallback();
    plan.probes.sort(Comparator.comparingInt(Probe::priority));
    return plan.probes;
  }

  private void add(EdgeRoute route, String path) {
    route
        .methods()
        .forEach(
            (method, policy) -> {
              if (policy.isClosed()) {
                addClosed(route, path, method);
                if (SAFE.contains(method)) {
                  addClosedActual(route, path, method);
                }
              } else if (!method.equals("HEAD")) {
                addOpen(route, path, method, policy);
              }
            });
    if (!route.methods().containsKey("GET")) {
      addActual(route.template(), path, "GET", route.others(), 1);
    }
    // A method that the path does not have.
    addClosed(route, path, NO_METHOD);
  }

  private void addOpen(EdgeRoute route, String path, String method, EdgePolicy policy) {
    String endpoint = method + " " + route.template();
    boolean thorough = examined.add(policy);
    List<String> allowed = HostileOrigins.allowedBy(policy);
    if (allowed.isEmpty()) {
      return;
    }
    String headers =
        policy.allowedHeaders().stream()
            .filter(name -> !name.equals("*"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(","));
    for (String origin : thorough ? allowed : allowed.subList(0, 1)) {
      add(Purpose.ALLOWED_PREFLIGHT, endpoint, policy, path, method, origin, headers, 0);
    }
    if (!policy.anyOrigin()) {
      for (String origin : hostile(policy, thorough)) {
        add(Purpose.HOSTILE_PREFLIGHT, endpoint, policy, path, method, origin, headers, 1);
      }
    }
    if (!policy.allowedHeaders().contains("*")) {
      String more = headers.isEmpty() ? NO_HEADER : headers + "," + NO_HEADER;
      add(Purpose.HEADER_PREFLIGHT, endpoint, policy, path, method, allowed.get(0), more, 3);
    }
    if (SAFE.contains(method) || unsafe) {
      addActual(route.template(), path, method, policy, thorough ? 0 : 1);
    }
  }

  private void addActual(
      String template, String path, String method, EdgePolicy policy, int priority) {
    String endpoint = method + " " + template;
    List<String> allowed = HostileOrigins.allowedBy(policy);
    if (!allowed.isEmpty()) {
      add(Purpose.ALLOWED_ACTUAL, endpoint, policy, path, method, allowed.get(0), "", priority);
      if (SAFE.contains(method)) {
        add(Purpose.ERROR, endpoint, policy, path, method, allowed.get(0), "", 2);
      }
    }
    if (!policy.anyOrigin()) {
      for (String origin : hostile(policy, priority == 0)) {
        add(Purpose.HOSTILE_ACTUAL, endpoint, policy, path, method, origin, "", priority + 1);
      }
    }
    if (!policy.isClosed()) {
      probes.add(
          new Probe(Purpose.NO_ORIGIN, endpoint, policy, path, method, null, "", priority + 1));
    }
  }

  private static List<String> hostile(EdgePolicy policy, boolean thorough) {
    List<String> origins = new ArrayList<>(List.of(HostileOrigins.STRANGER, "null"));
    if (thorough) {
      origins.addAll(HostileOrigins.neighbours(policy));
    }
    return origins;
  }

  private void addClosedActual(EdgeRoute route, String path, String method) {
    List<String> origins = new ArrayList<>(List.of(HostileOrigins.STRANGER));
    origins.addAll(originsOfOthers(route));
    for (String origin : origins) {
      add(
          Purpose.HOSTILE_ACTUAL,
          method + " " + route.template(),
          EdgePolicy.CLOSED,
          path,
          method,
          origin,
          "",
          1);
    }
  }

  private void addClosed(EdgeRoute route, String path, String method) {
    List<String> origins = originsOfOthers(route);
    for (String origin : origins) {
      add(
          Purpose.METHOD_PREFLIGHT,
          method + " " + route.template(),
          EdgePolicy.CLOSED,
          path,
          method,
          origin,
          "",
          2);
    }
  }

  // Origins that other methods of the path are open to or, if there are none, another path.
  private List<String> originsOfOthers(EdgeRoute route) {
    List<String> origins =
        route.methods().values().stream()
            .flatMap(policy -> HostileOrigins.allowedBy(policy).stream().limit(1))
            .distinct()
            .toList();
    return origins.isEmpty()
        ? policies.policies().stream()
            .flatMap(policy -> HostileOrigins.allowedBy(policy).stream().limit(1))
            .limit(1)
            .toList()
        : origins;
  }

  private void addFallback() {
    if (!policies.fallback().isClosed()) {
      String path = policies.base() + "/preflight-check-not-found";
      addActual("/**", path, "GET", policies.fallback(), 1);
    }
  }

  private void add(
      Purpose purpose,
      String endpoint,
      EdgePolicy policy,
      String path,
      String method,
      String origin,
      String headers,
      int priority) {
    probes.add(new Probe(purpose, endpoint, policy, path, method, origin, headers, priority));
  }
}
