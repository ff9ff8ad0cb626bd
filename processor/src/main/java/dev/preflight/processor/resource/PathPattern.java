package dev.preflight.processor.resource;

import java.util.List;
import java.util.Optional;

/**
 * A path pattern: {@code /exact}, or {@code /folder/*} for a path and everything below it.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#specification-of-mappings">Jakarta
 *     Servlet 12.2: specification of mappings</a>
 */
public final class PathPattern {
  private static final String RESERVED = "{}?#%;\\\"<>^`|";
  private static final String BELOW = "{path: (?:/.*)?}";

  private PathPattern() {}

  /** Returns why a text is not a pattern, in half a sentence, or nothing if it is one. */
  public static Optional<String> faultOf(String pattern) {
    String literal = literalOf(pattern);
    if (pattern.startsWith("*.")) {
      return Optional.of("matches a file extension, which is not supported; use a folder");
    }
    if (!pattern.startsWith("/")) {
      return Optional.of("does not begin with a slash");
    }
    if (literal.indexOf('*') >= 0) {
      return Optional.of("has a * that is not part of a final /*");
    }
    Optional<String> reserved =
        literal
            .codePoints()
            .filter(c -> c <= ' ' || c == 0x7f || RESERVED.indexOf(c) >= 0)
            .mapToObj(Character::toString)
            .findFirst();
    if (reserved.isPresent()) {
      return Optional.of("contains a character that is not allowed in path patterns");
    }
    List<String> segments = List.of(literal.substring(1).split("/", -1));
    boolean empty = segments.subList(0, segments.size() - 1).contains("");
    return empty || segments.contains(".") || segments.contains("..")
        ? Optional.of("has an empty segment or a dot segment, which servers remove before matching")
        : Optional.empty();
  }

  /** Returns the path template that matches the same paths. */
  static String templateOf(String pattern) {
    String literal = literalOf(pattern);
    return literal.length() == pattern.length()
        ? literal
        : literal.equals("/") ? "{path: .*}" : literal.substring(0, literal.length() - 1) + BELOW;
  }

  // With the slash before the asterisks.
  private static String literalOf(String pattern) {
    return pattern.endsWith("/**")
        ? pattern.substring(0, pattern.length() - 2)
        : pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 1) : pattern;
  }
}
