package dev.preflight.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path template, ranked and matched as Jakarta REST says.
 *
 * @param text the template, with a slash at the beginning and none at the end; empty for the root
 * @param open the regular expression that the template stands for, with a last group for the rest
 *     of the path; templates with equal expressions are the same path, whatever their parameters
 *     are called
 * @param closed the same for a path that ends here, perhaps with a slash
 * @param prefix what every path begins with that the template matches
 * @param rank what its precedence depends on
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#mapping_requests_to_java_methods">Jakarta
 *     REST 3.7: matching requests to resource methods</a>
 */
public record UriTemplate(String text, Pattern open, Pattern closed, String prefix, Rank rank) {

  /**
   * What the precedence of a template depends on.
   *
   * @param literals the number of literal characters, with the slash that the template begins with
   * @param trailingSlash 1 if there is a slash at the end, which is not matched and not counted
   * @param encodedLiterals the number of literal characters after percent-encoding
   * @param escapedLiterals the same with those that are escaped in regular expressions counted
   *     twice
   * @param groups the number of template parameters
   * @param customGroups the number of template parameters with a regular expression of their own
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

  /** What templates of the same path have in common. */
  public String key() {
    return open.pattern();
  }

  /** Whether the whole path matches. */
  boolean matchesAll(String path) {
    return path.startsWith(prefix) && closed.matcher(bounded(path)).matches();
  }

  private CharSequence bounded(String path) {
    return rank.customGroups() == 0 ? path : new BoundedText(path);
  }

  /** The rest of a path behind this template, empty if there is none, or null if it differs. */
  @Nullable String match(String path) {
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
