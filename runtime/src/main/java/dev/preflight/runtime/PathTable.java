package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    @Nullable String match(String path) {
      String rest = template.match(path);
      return rest == null || isEnd(rest) || hasSubResources() ? rest : null;
    }

    private boolean hasSubResources() {
      return classes.stream()
          .flatMap(paths -> paths.entries().stream())
          .anyMatch(ResourcePaths.Entry::isSubResource);
    }
  }

  private final List<Root> roots;
  private final @Nullable CompiledPolicy applicationPolicy;

  private PathTable(List<Root> roots, @Nullable CompiledPolicy applicationPolicy) {
    this.roots = roots;
    this.applicationPolicy = applicationPolicy;
  }

  /** The policy of paths that no class has, or null. */
  @Nullable CompiledPolicy applicationPolicy() {
    return applicationPolicy;
  }

  /** What stands on a path as {@link RequestPath} gives it, or null if no class has it. */
  @Nullable PathMatch match(String path) {
    String normalized = withoutMatrixParameters(path);
    for (int i = 0; i < roots.size(); i++) {
      Root root = roots.get(i);
      String rest = root.match(normalized);
      if (rest != null) {
        return isTied(i, normalized)
            ? PathMatch.closed(root.classes())
            : matchMethods(root.classes(), rest);
      }
    }
    return null;
  }

  // Implementations differ in which of two templates of equal rank they take.
  private boolean isTied(int index, String path) {
    UriTemplate template = roots.get(index).template();
    return roots.subList(index + 1, roots.size()).stream()
        .filter(other -> !template.outranks(other.template()))
        .anyMatch(other -> other.match(path) != null);
  }

  private static PathMatch matchMethods(List<ResourcePaths> classes, String rest) {
    List<ResourcePaths.Entry> matching =
        classes.stream()
            .flatMap(paths -> paths.entries().stream())
            .filter(entry -> matches(entry, rest))
            .toList();
    // What nothing outranks is taken together, and what is the same path: where policies differ,
    // nothing is open.
    Set<String> best =
        matching.stream()
            .map(ResourcePaths.Entry::template)
            .filter(
                template ->
                    matching.stream().noneMatch(other -> other.template().outranks(template)))
            .map(UriTemplate::key)
            .collect(Collectors.toSet());
    return PathMatch.of(
        classes, matching.stream().filter(e -> best.contains(e.template().key())).toList());
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

  /** Collects the classes of an application. */
  static final class Builder {
    private final Map<String, Root> roots = new TreeMap<>();
    private final Map<String, CompiledPolicy> applicationPolicies = new TreeMap<>();

    /** Adds a class and the policy that its module has for all resources, or null. */
    Builder add(ResourcePaths paths, @Nullable CompiledPolicy applicationPolicy) {
      UriTemplate template = paths.template();
      if (template != null) {
        roots
            .computeIfAbsent(template.key(), key -> new Root(template, new ArrayList<>()))
            .classes()
            .add(paths);
      }
      if (applicationPolicy != null) {
        applicationPolicies.put(applicationPolicy.name(), applicationPolicy);
      }
      return this;
    }

    PathTable build() {
      // Of two modules' policies neither speaks for what belongs to none of them.
      CompiledPolicy only =
          applicationPolicies.size() == 1 ? applicationPolicies.values().iterator().next() : null;
      return new PathTable(
          roots.values().stream()
              .sorted(Comparator.comparing(Root::template, UriTemplate.PRECEDENCE))
              .toList(),
          only);
    }
  }
}
