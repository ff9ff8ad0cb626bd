package dev.preflight.edge.policies;

import dev.preflight.runtime.template.UriTemplate.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts routes in the order in which Jakarta REST matches them. If implementations may differ in the
 * order of two routes with different policies, the paths that both match are closed.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#mapping_requests_to_java_methods">Jakarta
 *     REST 3.7: matching requests to resource methods</a>
 */
final class RouteOrder {
  private static final Comparator<Rank> BY_RANK =
      Comparator.comparingInt(Rank::literals)
          .thenComparingInt(Rank::groups)
          .thenComparingInt(Rank::customGroups)
          .reversed();

  private static final Comparator<PathPattern> BY_PRECEDENCE =
      Comparator.comparing(PathPattern::rank, BY_RANK).thenComparing(PathPattern::isOpenEnded);

  private final List<RouteCandidate> candidates;

  RouteOrder(List<RouteCandidate> candidates) {
    this.candidates = new ArrayList<>(candidates);
    this.candidates.sort(
        Comparator.comparing(RouteCandidate::pattern, BY_PRECEDENCE)
            .thenComparing(candidate -> candidate.pattern().regex()));
  }

  List<EdgeRoute> routes() {
    List<EdgeRoute> conflicts = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (int j = i + 1; j < candidates.size(); j++) {
        compare(candidates.get(i), candidates.get(j), conflicts);
      }
    }
    List<EdgeRoute> routes = new ArrayList<>(conflicts);
    candidates.forEach(candidate -> routes.add(candidate.route()));
    return routes;
  }

  private static void compare(
      RouteCandidate first, RouteCandidate next, List<EdgeRoute> conflicts) {
    if (!first.pattern().mayOverlap(next.pattern()) || first.agreesWith(next)) {
      return;
    }
    if (first.pattern().hasCustom() && first.pattern().widened().overlaps(next.pattern())) {
      next.excludeEscapes();
    }
    if (first.pattern().overlaps(next.pattern())) {
      if (comesFirst(first, next)) {
        first.closeDifferent(next);
      } else {
        conflicts.add(first.conflict(next));
      }
    }
  }

  // Jakarta REST chooses a class first and then a method of it; others compare whole templates.
  private static boolean comesFirst(RouteCandidate first, RouteCandidate next) {
    if (BY_PRECEDENCE.compare(first.pattern(), next.pattern()) == 0) {
      return false;
    }
    return first.chains().stream()
        .allMatch(one -> next.chains().stream().allMatch(two -> compare(one, two) <= 0));
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        int order = BY_RANK.compare(rank(one.get(i)), rank(other.get(i)));
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  // An open end has no precedence over a template of the same class.
  private static Rank rank(String template) {
    return PathPattern.rankOf(template.equals(PathPattern.BELOW) ? "" : template);
  }
}
