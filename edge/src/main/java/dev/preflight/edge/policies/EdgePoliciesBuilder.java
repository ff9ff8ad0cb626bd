package dev.preflight.edge.policies;

import dev.preflight.edge.report.InvalidReportException;
import dev.preflight.edge.report.ReportedEndpoint;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Creates the policies of an application from its reports.
 *
 * <pre>{@code
 * EdgePolicies policies =
 *     new EdgePoliciesBuilder(endpoints, resolver).base("/api").build();
 * }</pre>
 */
public final class EdgePoliciesBuilder {
  private final List<ReportedEndpoint> endpoints;
  private final PolicyResolution resolution;
  private String base = "";
  private String context = "";
  private boolean leaveClosed;

  /**
   * Creates a builder.
   *
   * @param resolution looks up configured origins
   */
  public EdgePoliciesBuilder(List<ReportedEndpoint> endpoints, PolicyResolution resolution) {
    this.endpoints = List.copyOf(endpoints);
    this.resolution = resolution;
  }

  /** Sets the path of the Jakarta REST application, such as {@code /api}. */
  public EdgePoliciesBuilder base(String path) {
    base = path;
    return this;
  }

  /** Sets the context path, which path patterns are relative to. */
  public EdgePoliciesBuilder context(String path) {
    context = path;
    return this;
  }

  /** Sets whether endpoints that are not known at compile time are closed instead of an error. */
  public EdgePoliciesBuilder leaveClosed(boolean close) {
    leaveClosed = close;
    return this;
  }

  /**
   * Returns the policies.
   *
   * @throws InvalidReportException if policies break the rules, or cannot be expressed
   */
  public EdgePolicies build() {
    refuseUnknown();
    EdgePolicy fallback = defaultOf();
    Map<String, RouteCandidate> candidates = new LinkedHashMap<>();
    for (ReportedEndpoint endpoint : endpoints) {
      // The paths of a class that no known locator leads to are unknown.
      if (!endpoint.path().startsWith("/**")) {
        PathPattern pattern = pattern(endpoint);
        candidates
            .computeIfAbsent(pattern.regex(), key -> new RouteCandidate(pattern))
            .add(endpoint, endpoint.policy().map(resolution::resolve).orElse(EdgePolicy.CLOSED));
      }
    }
    Map<List<String>, EdgePolicy> ofClasses = classPolicies();
    for (RouteCandidate candidate : candidates.values()) {
      candidate.chooseOthers(ofClasses, fallback);
    }
    Set<List<String>> withPathsBelow = mountsWithPathsBelow();
    ofClasses.forEach(
        (mount, policy) -> {
          if (withPathsBelow.contains(mount)) {
            RouteCandidate below = RouteCandidate.below(base, mount, policy);
            candidates.put("below " + below.pattern().regex(), below);
          }
        });
    resolution.throwErrors();
    List<EdgeRoute> routes = new RouteOrder(List.copyOf(candidates.values())).routes();
    return new EdgePolicies(base, routes, fallback);
  }

  private void refuseUnknown() {
    Set<String> unknown = new TreeSet<>();
    endpoints.stream()
        .filter(endpoint -> endpoint.isUnknown() && endpoint.policy().isPresent())
        .forEach(endpoint -> unknown.add(endpoint + " (" + endpoint.resource() + ")"));
    if (!unknown.isEmpty() && !leaveClosed) {
      throw new InvalidReportException(
          "The paths or methods of these endpoints are not known at compile time, because they are"
              + " behind a sub-resource locator:\n  "
              + String.join("\n  ", unknown)
              + "\nLet the locators return the class of the sub-resource, or pass --leave-closed to"
              + " close these endpoints.",
          null);
    }
  }

  private PathPattern pattern(ReportedEndpoint endpoint) {
    String template =
        endpoint.path().endsWith("/**")
            ? endpoint.path().substring(0, endpoint.path().length() - 3) + PathPattern.BELOW
            : endpoint.path();
    try {
      return PathPattern.of(endpoint.isPathPattern() ? context : base, template);
    } catch (IllegalArgumentException e) {
      throw new InvalidReportException(
          "The path of " + endpoint + " cannot be written for a gateway: " + e.getMessage(), e);
    }
  }

  // If applications have different defaults, no one knows which of them runs behind the gateway.
  private EdgePolicy defaultOf() {
    Set<EdgePolicy> defaults = new LinkedHashSet<>();
    endpoints.stream()
        .filter(ReportedEndpoint::isDefault)
        .forEach(
            endpoint ->
                defaults.add(endpoint.policy().map(resolution::resolve).orElse(EdgePolicy.CLOSED)));
    return defaults.size() == 1 ? defaults.iterator().next() : EdgePolicy.CLOSED;
  }

  // The policies of responses that come from no method, by the place of the class. If two classes
  // at the same place have different ones, neither applies.
  private Map<List<String>, EdgePolicy> classPolicies() {
    Map<List<String>, EdgePolicy> policies = new LinkedHashMap<>();
    for (ReportedEndpoint endpoint : endpoints) {
      if (endpoint.ofClass()
          && !endpoint.isDefault()
          && !endpoint.isPathPattern()
          && !endpoint.isUnknown()) {
        policies.merge(
            endpoint.mount(),
            endpoint.policy().map(resolution::resolve).orElse(EdgePolicy.CLOSED),
            (one, other) -> one.equals(other) ? one : EdgePolicy.CLOSED);
      }
    }
    return policies;
  }

  // A class whose methods have no path does not match longer paths.
  private Set<List<String>> mountsWithPathsBelow() {
    Set<List<String>> mounts = new HashSet<>();
    for (ReportedEndpoint endpoint : endpoints) {
      List<String> templates = endpoint.templates();
      for (int i = 0; i < templates.size(); i++) {
        if (!templates.get(i).equals("/")) {
          mounts.add(templates.subList(0, i));
        }
      }
    }
    return mounts;
  }
}
