package dev.preflight.policy.origin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of {@code origins} that is replaced by a list from the configuration.
 *
 * <pre>{@code
 * Placeholder.parse("${storefront.origins:https://shop.example.com}")
 * }</pre>
 *
 * @param key the key, for example {@code storefront.origins}
 * @param fallback the origins that apply if the key is not set, separated by commas, or null if
 *     there is no default
 */
public record Placeholder(String key, @Nullable String fallback) {
  private static final Pattern COMMA = Pattern.compile(",(?![^\\[]*])");
  private static final Pattern TRAILING_COMMA = Pattern.compile("([^,\\s]\\s*),\\s*$");
  private static final Pattern SYNTAX =
      Pattern.compile("\\$\\{([A-Za-z0-9_][A-Za-z0-9_.-]*)(?::([^$}]*))?}");

  /** Returns whether the text looks like a placeholder, well-formed or not. */
  public static boolean isMeant(String written) {
    return written.contains("${");
  }

  /**
   * Parses {@code ${key}} or {@code ${key:default}}. The result is empty if the text is neither.
   */
  public static Optional<Placeholder> parse(String written) {
    Matcher matcher = SYNTAX.matcher(written);
    return matcher.matches()
        ? Optional.of(new Placeholder(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * Returns the elements of a default such as {@code https://a.example.com, https://b.example.com}.
   * A comma in brackets, as in {@code https://a.example.com:[8080,8081]}, is not a separator.
   */
  public static List<String> elements(String list) {
    return list.isBlank()
        ? List.of()
        : Stream.of(COMMA.split(list, -1)).map(String::strip).toList();
  }

  /** Returns the elements of a configured list, which may end in a comma. */
  public static List<String> configured(String list) {
    return elements(TRAILING_COMMA.matcher(list).replaceFirst("$1"));
  }
}
