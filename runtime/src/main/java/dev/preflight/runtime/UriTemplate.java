package dev.preflight.runtime;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path template, ranked and matched as Jakarta REST says.
 *
 * @param regex the regular expression that the template stands for, with a last group for the rest
 *     of the path; templates with equal expressions are the same path, whatever their parameters
 *     are called
 * @param literals the number of literal characters
 * @param trailingSlash whether there is a slash at the end, which is not matched and not counted
 * @param groups the number of template parameters
 * @param customGroups the number of template parameters with a regular expression of their own
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#mapping_requests_to_java_methods">Jakarta
 *     REST 3.7: matching requests to resource methods</a>
 */
public record UriTemplate(
    Pattern regex, int literals, boolean trailingSlash, int groups, int customGroups) {

  /** The order of precedence: literal characters, then groups, then groups with own expressions. */
  public static final Comparator<UriTemplate> PRECEDENCE =
      Comparator.comparingInt(UriTemplate::literals)
          .thenComparingInt(UriTemplate::groups)
          .thenComparingInt(UriTemplate::customGroups)
          .reversed();

  // Some implementations count the slash at the end, though they match without it.
  private static final Comparator<UriTemplate> PRECEDENCE_WITH_SLASH =
      Comparator.comparingInt(
              (UriTemplate template) -> template.literals + (template.trailingSlash ? 1 : 0))
          .thenComparingInt(UriTemplate::groups)
          .thenComparingInt(UriTemplate::customGroups)
          .reversed();

  /** Whether every implementation would take this template, where both match a path. */
  boolean outranks(UriTemplate other) {
    return PRECEDENCE.compare(this, other) < 0 && PRECEDENCE_WITH_SLASH.compare(this, other) < 0;
  }

  /** Parses a template such as {@code /orders/{id: \d+}}. */
  public static UriTemplate parse(String template) {
    return new UriTemplateParser(template).parse();
  }

  /** What templates of the same path have in common. */
  public String key() {
    return regex.pattern();
  }

  /** The rest of a path behind this template, empty if there is none, or null if it differs. */
  public @Nullable String match(String path) {
    Matcher matcher = regex.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    String rest = matcher.group(matcher.groupCount());
    return rest == null ? "" : rest;
  }
}
