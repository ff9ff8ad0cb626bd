package dev.preflight.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which methods and policies stand on a path, found as Jakarta REST matches requests: first the
 * class, then the method. It decides on preflights and errors only; the response to a request that
 * was matched follows the method that the implementation matched.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#request_matching">Jakarta
 *     REST 3.7.2: request matching</a>
 */
final class PathTable {

  /** All classes of one path template: they share their methods. */
  private record Root(UriTemplate template, List<ResourcePaths> classes) {

    boolean hasSubResources() {
      return classes.stream()
          .flatMap(paths -> paths.entries().stream())
          .anyMatch(entry -> !entry.template().key().equals(NO_TEMPLATE));
    }
  }

  private static final String NO_TEMPLATE = UriTemplate.parse("").key();

  private final List<Root> roots;

  private PathTable(List<Root> roots) {
    this.roots = roots;
  }

  static PathTable of(Collection<ResourcePaths> resources) {
    Map<String, Root> roots = new TreeMap<>();
    for (ResourcePaths paths : resources) {
      UriTemplate template = paths.template();
      if (template != null) {
        roots
            .computeIfAbsent(template.key(), key -> new Root(template, new ArrayList<>()))
            .classes()
            .add(paths);
      }
    }
    return new PathTable(
        roots.values().stream()
            .sorted(Comparator.comparing(Root::template, UriTemplate.PRECEDENCE))
            .toList());
  }

  /** What stands on an encoded path, or null if no class has it. */
  @Nullable PathMatch match(String path) {
    String normalized = withoutMatrixParameters(path.startsWith("/") ? path : "/" + path);
    for (Root root : roots) {
      String rest = root.template().match(normalized);
      if (rest != null && (isEnd(rest) || root.hasSubResources())) {
        return matchMethods(root.classes(), rest);
      }
    }
    return null;
  }

  private static PathMatch matchMethods(List<ResourcePaths> classes, String rest) {
    UriTemplate best =
        classes.stream()
            .flatMap(paths -> paths.entries().stream())
            .filter(entry -> matches(entry, rest))
            .min(
                Comparator.comparing(ResourcePaths.Entry::template, UriTemplate.PRECEDENCE)
                    .thenComparing(ResourcePaths.Entry::isLocator))
            .map(ResourcePaths.Entry::template)
            .orElse(null);
    return best == null ? PathMatch.within(classes) : PathMatch.at(classes, best.key());
  }

  private static boolean matches(ResourcePaths.Entry entry, String rest) {
    String remainder = entry.template().match(rest.equals("/") ? "" : rest);
    return remainder != null && (entry.isLocator() || isEnd(remainder));
  }

  private static boolean isEnd(String rest) {
    return rest.isEmpty() || rest.equals("/");
  }

  private static String withoutMatrixParameters(String path) {
    if (path.indexOf(';') < 0) {
      return path;
    }
    StringBuilder stripped = new StringBuilder(path.length());
    boolean parameter = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      parameter = c == ';' || (parameter && c != '/');
      if (!parameter) {
        stripped.append(c);
      }
    }
    return stripped.toString();
  }
}
