package dev.preflight.runtime.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path template, ranked and matched as Jakarta REST specifies.
 *
 * @param text the template, with a leading slash and without a trailing one; empty for the root
 * @param open the regular expression of the template, with a last group for the rest of the path;
 *     templates with equal expressions match the same paths, whatever their parameter names
 * @param closed the regular expression for paths that end here, possibly with a slash
 * @param prefix the prefix of every path that the template matches
 * @param rank the values that determine its precedence
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#mapping_requests_to_java_methods">Jakarta
 *     REST 3.7: matching requests to resource methods</a>
 */
public record UriTemplate(String text, Pattern open, Pattern closed, String prefix, Rank rank) {

  /**
   * The values that determine the precedence of a template.
   *
   * @param literals the number of literal characters, including the leading slash
   * @param trailingSlash 1 if there is a trailing slash, which is neither matched nor counted in
   *     the other values
   * @param encodedLiterals the number of literal characters after percent-encoding
   * @param escapedLiterals the same, but characters that are escaped in regular expressions count
   *     twice
   * @param groups the number of template parameters
   * @param customGroups the number of template parameters with their own regular expression
   */
  public record Rank(
      int literals,
      int trailingSlash,
      int encodedLiterals,
      int escapedLiterals,
      int groups,
      int customGroups) {}

  /** Parses a template such as {@code /orders/{id: \d+}}. */
  public static UriTemplate parse(String template) {
    return new UriTemplateParser(template).parse();
  }

  /** Returns a key that templates of the same path share. */
  public String key() {
    return open.pattern();
  }

  /** Returns whether the whole path matches. */
  public boolean matchesAll(String path) {
    return path.startsWith(prefix) && closed.matcher(bounded(path)).matches();
  }

  private CharSequence bounded(String path) {
    return rank.customGroups() == 0 ? path : new BoundedText(path);
  }

  /**
   * Returns the rest of a path behind this template, empty if there is none, or null if the path
   * does not match.
   */
  public @Nullable String match(String path) {
    if (!path.startsWith(prefix)) {
      return null;
    }
    Matcher matcher = open.matcher(bounded(path));
    if (!matcher.matches()) {
      return null;
    }
    String rest = matcher.group(matcher.groupCount());
    return rest == null ? "" : rest;
  }
}
