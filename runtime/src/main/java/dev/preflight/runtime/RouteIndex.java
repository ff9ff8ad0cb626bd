package dev.preflight.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Templates by precedence, found by the literal segments that they begin with: a look-up among ten
 * thousand of them looks at those few that a path may match.
 */
final class RouteIndex {
  /** Of nothing. */
  static final RouteIndex NONE = new RouteIndex(List.of(), Routing.UNKNOWN);

  private final List<RouteGroup> groups;

  /** By literal segments, such as {@code /orders}, what paths may match that begin with them. */
  private final Map<String, List<RouteGroup>> byPrefix = new HashMap<>();

  private final int maxSegments;
  private final int maxLength;

  /**
   * An index.
   *
   * @param groups the templates, by precedence
   */
  RouteIndex(List<RouteGroup> groups, Routing routing) {
    this.groups = List.copyOf(groups);
    Map<String, List<Integer>> positions = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      String prefix = literalSegments(groups.get(i), routing);
      positions.computeIfAbsent(prefix, key -> new ArrayList<>()).add(i);
    }
    int segments = 0;
    int length = 0;
    for (String prefix : positions.keySet()) {
      byPrefix.put(prefix, withShorter(prefix, positions).map(this.groups::get).toList());
      segments = Math.max(segments, (int) prefix.chars().filter(c -> c == '/').count());
      length = Math.max(length, prefix.length());
    }
    maxSegments = segments;
    maxLength = length;
  }

  // An implementation that takes parts of segments is told of every locator without parameters.
  private static String literalSegments(RouteGroup group, Routing routing) {
    if (routing.matchesPartsOfSegments() && group.isLiteralLocator()) {
      return "";
    }
    UriTemplate template = group.template();
    String prefix = template.prefix();
    return prefix.equals(template.text())
        ? prefix
        : prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
  }

  // What begins with fewer literal segments may match the same paths.
  private static Stream<Integer> withShorter(String prefix, Map<String, List<Integer>> positions) {
    return Stream.iterate(
            prefix,
            each -> each != null,
            each -> each.isEmpty() ? null : each.substring(0, each.lastIndexOf('/')))
        .flatMap(each -> positions.getOrDefault(each, List.of()).stream())
        .sorted();
  }

  /** Those that a path may match, by precedence; no other does. */
  List<RouteGroup> candidates(String path) {
    int end = endOfSegments(path);
    while (end > 0) {
      List<RouteGroup> found = end > maxLength ? null : byPrefix.get(path.substring(0, end));
      if (found != null) {
        return found;
      }
      end = path.lastIndexOf('/', end - 1);
    }
    return byPrefix.getOrDefault("", List.of());
  }

  // Longer than the longest prefix need not be looked up, however long the path is.
  private int endOfSegments(String path) {
    int end = 0;
    for (int i = 0; i < maxSegments && end < path.length(); i++) {
      int slash = path.indexOf('/', end + 1);
      end = slash < 0 ? path.length() : slash;
    }
    return end;
  }

  /** Every template, by precedence. */
  List<RouteGroup> all() {
    return groups;
  }
}
