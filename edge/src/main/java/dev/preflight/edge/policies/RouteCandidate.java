package dev.preflight.edge.policies;

import dev.preflight.edge.report.ReportedEndpoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All endpoints with the same paths. */
final class RouteCandidate {
  private PathPattern pattern;
  private final SortedMap<String, EdgePolicy> methods = new TreeMap<>();
  private final Set<List<String>> mounts = new LinkedHashSet<>();
  private final Set<List<String>> chains = new LinkedHashSet<>();
  private EdgePolicy others = EdgePolicy.CLOSED;
  private boolean hasPolicy;

  RouteCandidate(PathPattern pattern) {
    this.pattern = pattern;
  }

  /** Returns the paths below a class that none of its methods has. */
  static RouteCandidate below(String base, List<String> mount, EdgePolicy policy) {
    String place = String.join("", mount.stream().filter(each -> each.length() > 1).toList());
    RouteCandidate candidate = new RouteCandidate(PathPattern.of(base, place + PathPattern.BELOW));
    candidate.chains.add(Stream.concat(mount.stream(), Stream.of(PathPattern.BELOW)).toList());
    candidate.others = policy;
    candidate.hasPolicy = true;
    return candidate;
  }

  void add(ReportedEndpoint endpoint, EdgePolicy policy) {
    hasPolicy |= endpoint.listed();
    mounts.add(endpoint.mount());
    chains.add(endpoint.templates());
    if (!endpoint.isUnknown() && !endpoint.method().equals("*")) {
      // Two methods may differ in media types only. If their policies differ, neither applies.
      methods.merge(
          endpoint.method(), policy, (one, other) -> one.equals(other) ? one : EdgePolicy.CLOSED);
    }
  }

  /** Sets the policy of responses that come from no method: that of the class, if it is known. */
  void chooseOthers(Map<List<String>, EdgePolicy> ofClasses, EdgePolicy fallback) {
    EdgePolicy get = methods.get("GET");
    if (get != null) {
      methods.putIfAbsent("HEAD", get);
    }
    Set<EdgePolicy> all = new LinkedHashSet<>();
    mounts.forEach(mount -> all.add(ofClasses.getOrDefault(mount, fallback)));
    others = hasPolicy && all.size() == 1 ? all.iterator().next() : EdgePolicy.CLOSED;
  }

  PathPattern pattern() {
    return pattern;
  }

  void excludeEscapes() {
    pattern = pattern.withoutEscapes();
  }

  /**
   * Closes methods that only a route with less precedence has, if it has another policy: some
   * implementations serve them there, others answer 405.
   */
  void closeDifferent(RouteCandidate next) {
    next.methods.forEach(
        (method, policy) -> {
          if (!methods.containsKey(method) && !policy.equals(others)) {
            methods.put(method, EdgePolicy.CLOSED);
          }
        });
  }

  /** Returns whether it does not matter which of two candidates applies. */
  boolean agreesWith(RouteCandidate other) {
    return (isUniform(others) && other.isUniform(others))
        || (methods.equals(other.methods)
            && others.equals(other.others)
            && hasPolicy == other.hasPolicy);
  }

  private boolean isUniform(EdgePolicy policy) {
    return hasPolicy && others.equals(policy) && methods.values().stream().allMatch(policy::equals);
  }

  EdgeRoute route() {
    return new EdgeRoute(
        pattern.template(), pattern.regex(), pattern::example, methods, others, hasPolicy);
  }

  /** Returns a closed route for the paths that both match. */
  EdgeRoute conflict(RouteCandidate other) {
    return new EdgeRoute(
        pattern + " and " + other.pattern,
        pattern.common(other.pattern).regex(),
        valueOf -> pattern.common(other.pattern).example(),
        new TreeMap<>(),
        EdgePolicy.CLOSED,
        true);
  }

  /** Returns the templates, one list for each way on which Jakarta REST can find the route. */
  Set<List<String>> chains() {
    return chains;
  }
}
