package dev.preflight.edge.policies;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The policies of the paths that a template matches.
 *
 * @param template the template, or a description of the paths
 * @param regex an expression for whole paths, without anchors
 * @param path creates examples of the paths
 * @param methods the policy of each HTTP method
 * @param others the policy of responses to other methods, such as a 405; their preflights are
 *     refused
 * @param hasPolicy whether any policy applies; if not, preflights are left to the application
 */
public record EdgeRoute(
    String template,
    String regex,
    PathExample path,
    SortedMap<String, EdgePolicy> methods,
    EdgePolicy others,
    boolean hasPolicy) {

  /** Creates paths that a route matches. */
  @FunctionalInterface
  public interface PathExample {

    /**
     * Returns a path.
     *
     * @param valueOf returns the value of a path parameter, or an empty string for any value
     */
    String example(UnaryOperator<String> valueOf);
  }

  /** Makes the methods unmodifiable. */
  public EdgeRoute {
    methods = Collections.unmodifiableSortedMap(new TreeMap<>(methods));
  }

  /** Returns the methods and the template in one line, for comments. */
  public String description() {
    String names = String.join(", ", methods.keySet());
    return ((names.isEmpty() ? "other paths below " : names + " ") + template)
        .replace(PathPattern.BELOW, methods.isEmpty() ? "" : "/*")
        .replaceAll("\\s+", " ");
  }

  /**
   * Returns a path that the expression matches.
   *
   * @param valueOf returns the value of a path parameter, or an empty string for any value
   */
  public String example(UnaryOperator<String> valueOf) {
    return path.example(valueOf);
  }

  /** Returns the methods with a policy, as the value of {@code Access-Control-Allow-Methods}. */
  public String allowMethods(EdgePolicy policy) {
    return String.join(
        ", ",
        methods.entrySet().stream()
            .filter(method -> method.getValue().equals(policy))
            .map(Map.Entry::getKey)
            .toList());
  }

  /** Returns whether the route closes paths that two templates match. */
  public boolean isConflict() {
    return methods.isEmpty() && !template.endsWith(PathPattern.BELOW);
  }

  /** Returns whether a policy of the route opens something. */
  public boolean isOpen() {
    return !others.isClosed() || methods.values().stream().anyMatch(each -> !each.isClosed());
  }
}
