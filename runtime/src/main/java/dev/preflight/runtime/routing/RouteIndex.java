package dev.preflight.runtime.routing;

import dev.preflight.runtime.template.UriTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An index of templates by precedence. It finds them by their leading literal segments, so that a
 * look-up among ten thousand templates tries only the few that may match the path.
 */
final class RouteIndex {
  /** The empty index. */
  static final RouteIndex NONE = new RouteIndex(List.of(), JaxRsImplementation.UNKNOWN);

  private final List<RouteGroup> groups;

  /**
   * Maps literal segments, such as {@code /orders}, to the groups that may match paths that begin
   * with them.
   */
  private final Map<String, List<RouteGroup>> byPrefix = new HashMap<>();

  private final int maxSegments;
  private final int maxLength;

  /**
   * Creates an index.
   *
   * @param groups the templates, by precedence
   */
  RouteIndex(List<RouteGroup> groups, JaxRsImplementation routing) {
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

  // If an implementation matches parts of segments, each locator without parameters is a candidate
  // for every path.
  private static String literalSegments(RouteGroup group, JaxRsImplementation routing) {
    if (routing.matchesPartsOfSegments() && group.isLiteralLocator()) {
      return "";
    }
    UriTemplate template = group.template();
    String prefix = template.prefix();
    return prefix.equals(template.text())
        ? prefix
        : prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
  }

  // Templates that begin with fewer literal segments may match the same paths.
  private static Stream<Integer> withShorter(String prefix, Map<String, List<Integer>> positions) {
    return Stream.iterate(
            prefix,
            each -> each != null,
            each -> each.isEmpty() ? null : each.substring(0, each.lastIndexOf('/')))
        .flatMap(each -> positions.getOrDefault(each, List.of()).stream())
        .sorted();
  }

  /** Returns the only groups that may match a path, by precedence. */
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

  // Paths are cut to the longest prefix, so that long paths do not cost more.
  private int endOfSegments(String path) {
    int end = 0;
    for (int i = 0; i < maxSegments && end < path.length(); i++) {
      int slash = path.indexOf('/', end + 1);
      end = slash < 0 ? path.length() : slash;
    }
    return end;
  }

  /** Returns every group, by precedence. */
  List<RouteGroup> all() {
    return groups;
  }
}
