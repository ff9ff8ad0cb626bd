package dev.preflight.edge.policies;

import dev.preflight.processor.regex.RegularLanguage;
import dev.preflight.runtime.template.UriTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a template matches, as an expression for encoded paths without a query. Paths that
 * two components could read differently are excluded by {@link #GUARD} before.
 */
public final class PathPattern {
  /**
   * Matches a part of each path that servers may normalize before they route it: matrix parameters,
   * empty and dot segments, backslashes, and needless or malformed percent-encoding.
   */
  public static final String GUARD =
      ";|//|\\\\|/\\.\\.?(?:/|$)"
          + "|%(?:[01]|2[DEFdef]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaCcFf]|6[1-9A-Fa-f]|7[0-9AaEeFf])"
          + "|%(?:$|[^0-9A-Fa-f]|[0-9A-Fa-f](?:$|[^0-9A-Fa-f]))";

  /** A parameter for a path and everything below it. */
  static final String BELOW = "{path: (?:/.*)?}";

  private static final String EXAMPLE_BELOW = "/preflight-check";

  private static final String UNENCODED = "-._~!$&'()*+,;=:@/";
  private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final RegularLanguage PATH = RegularLanguage.of("[^?#]*");
  private static final RegularLanguage WITHOUT_ESCAPES = RegularLanguage.of("[^?#%]*");

  private final String template;
  private final List<Part> parts;
  private final boolean escapes;
  private final String regex;
  private final String prefix;
  private final UriTemplate.Rank rank;
  private @Nullable RegularLanguage language;

  /** A part of a template. */
  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Parameter() implements Part {}

  /**
   * A parameter with an expression.
   *
   * @param language the values
   * @param regex an expression for the values
   * @param regexWithoutEscapes an expression for the values without percent-encoded characters
   */
  private record Custom(RegularLanguage language, String regex, String regexWithoutEscapes)
      implements Part {

    // Many templates have the same expressions, and translating one takes a millisecond.
    private static final Map<String, Custom> KNOWN = new ConcurrentHashMap<>();

    static Custom of(String expression) {
      return KNOWN.computeIfAbsent(expression, key -> of(RegularLanguage.of(expression).and(PATH)));
    }

    private static Custom of(RegularLanguage language) {
      return new Custom(language, group(language), group(language.and(WITHOUT_ESCAPES)));
    }

    private static String group(RegularLanguage language) {
      return language.isEmpty() ? "" : "(?:" + language.regex() + ")";
    }
  }

  private PathPattern(String template, List<Part> parts, boolean escapes) {
    this.template = template;
    this.parts = parts;
    this.escapes = escapes;
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(regexOf(part)));
    regex = text + (template.endsWith("/") ? "?" : "/?");
    int brace = template.indexOf('{');
    prefix = brace < 0 ? template : template.substring(0, brace);
    rank =
        rankOf(
            isOpenEnded() ? template.substring(0, template.length() - BELOW.length()) : template);
  }

  // Most patterns are compared with no other.
  private RegularLanguage language() {
    RegularLanguage known = language;
    if (known == null) {
      known = RegularLanguage.of(regex).and(PATH);
      language = known;
    }
    return known;
  }

  /**
   * Returns the pattern of a template such as {@code /orders/{id: \d+}}.
   *
   * @param base the path of the application, such as {@code /api}, or an empty string
   * @throws IllegalArgumentException if an expression in the template is not regular
   */
  static PathPattern of(String base, String template) {
    String full = base + (template.equals("/") && !base.isEmpty() ? "" : template);
    return new PathPattern(full, parse(full), true);
  }

  private static List<Part> parse(String template) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < template.length()) {
      if (template.charAt(i) == '{') {
        int end = closingBrace(template, i);
        parts.add(parameter(template.substring(i + 1, end)));
        i = end + 1;
      } else {
        int end = template.indexOf('{', i);
        end = end < 0 ? template.length() : end;
        parts.add(new Literal(template.substring(i, end)));
        i = end;
      }
    }
    return parts;
  }

  private static int closingBrace(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("the path template has no closing brace: " + template);
  }

  private static Part parameter(String parameter) {
    int colon = parameter.indexOf(':');
    String expression = colon < 0 ? "" : parameter.substring(colon + 1).strip();
    return expression.isEmpty() || expression.equals("[^/]+")
        ? new Parameter()
        : Custom.of(expression);
  }

  private String regexOf(Part part) {
    if (part instanceof Literal literal) {
      return encoded(literal.text());
    }
    if (part instanceof Custom custom) {
      RegularLanguage allowed =
          escapes ? custom.language() : custom.language().and(WITHOUT_ESCAPES);
      return allowed.isEmpty() ? "" : "(?:" + allowed.regex() + ")";
    }
    return escapes ? "[^/]+" : "[^/%]+";
  }

  private static String encoded(String literal) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < literal.length(); ) {
      if (ENCODED.matcher(literal).region(i, literal.length()).lookingAt()) {
        encoded.append(escape(literal.substring(i + 1, i + 3)));
        i += 3;
        continue;
      }
      int next = literal.offsetByCodePoints(i, 1);
      String character = literal.substring(i, next);
      if (isUnencoded(character.charAt(0))) {
        encoded.append(RegularLanguage.quote(character));
      } else {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
          encoded.append(escape("%02X".formatted(b & 0xff)));
        }
      }
      i = next;
    }
    return encoded.toString();
  }

  // %c3 and %C3 are equivalent (RFC 3986, section 2.1).
  private static String escape(String hex) {
    StringBuilder escape = new StringBuilder("%");
    for (char c : hex.toUpperCase(Locale.ROOT).toCharArray()) {
      escape.append(c <= '9' ? "" + c : "[" + c + Character.toLowerCase(c) + "]");
    }
    return escape.toString();
  }

  private static boolean isUnencoded(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNENCODED.indexOf(c) >= 0;
  }

  /** Returns the template, with the path of the application in front. */
  public String template() {
    return template;
  }

  /** Returns an expression for whole paths, without anchors. */
  public String regex() {
    return regex;
  }

  /** Returns the path, if the template has no parameters. */
  public boolean isLiteral() {
    return parts.stream().allMatch(Literal.class::isInstance);
  }

  /** Returns whether every parameter stands for one whole segment. */
  public boolean isSegments() {
    return template.replaceAll("/\\{[^{}:]+}(?=/|$)", "").indexOf('{') < 0;
  }

  /** Returns whether a parameter has an expression of its own. */
  boolean hasCustom() {
    return parts.stream().anyMatch(Custom.class::isInstance);
  }

  /** Returns the same paths without percent-encoded characters in parameters. */
  PathPattern withoutEscapes() {
    return new PathPattern(template, parts, false);
  }

  /** Returns the paths if each expression could mean anything: escapes have two readings. */
  PathPattern widened() {
    List<Part> wide = new ArrayList<>();
    for (Part part : parts) {
      wide.add(
          part instanceof Custom custom
              ? custom.language().isDisjointFrom(RegularLanguage.of(".*/.*"))
                  ? new Parameter()
                  : Custom.of("[^?#]*")
              : part);
    }
    return new PathPattern(template, wide, true);
  }

  /** Returns whether the path is one of these. */
  public boolean matches(String path) {
    return language().contains(path);
  }

  /** Returns whether both patterns match a path. */
  boolean overlaps(PathPattern other) {
    return mayOverlap(other) && !language().isDisjointFrom(other.language());
  }

  /** Returns false if the patterns differ in a literal at the beginning, as most do. */
  boolean mayOverlap(PathPattern other) {
    return mayContain(other) || other.mayContain(this) || prefix.contains("%");
  }

  private boolean mayContain(PathPattern other) {
    return other.prefix.startsWith(prefix)
        // Behind the path of an open end comes a slash.
        && (!template.equals(prefix + BELOW)
            || other.prefix.length() == prefix.length()
            || other.prefix.charAt(prefix.length()) == '/');
  }

  /** Returns the paths of both patterns. */
  RegularLanguage common(PathPattern other) {
    return language().and(other.language());
  }

  /** Returns a path that matches, with values for parameters. */
  public String example(UnaryOperator<String> valueOf) {
    StringBuilder path = new StringBuilder();
    int index = 0;
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        path.append(literal.text());
      } else {
        String given = valueOf.apply(nameOf(index));
        path.append(
            !given.isEmpty() ? given : part instanceof Custom custom ? example(custom) : "1");
        index++;
      }
    }
    return path.toString();
  }

  private static String example(Custom custom) {
    return custom.language().contains(EXAMPLE_BELOW) ? EXAMPLE_BELOW : custom.language().example();
  }

  private String nameOf(int parameter) {
    List<String> names = new ArrayList<>();
    for (int i = template.indexOf('{'); i >= 0; ) {
      int end = closingBrace(template, i);
      names.add(template.substring(i + 1, end).replaceFirst("(?s):.*", "").strip());
      i = template.indexOf('{', end);
    }
    return names.get(parameter);
  }

  /** Returns whether the pattern is for everything below a path that no other pattern matches. */
  boolean isOpenEnded() {
    return template.endsWith(BELOW);
  }

  /** Returns the precedence. */
  UriTemplate.Rank rank() {
    return rank;
  }

  /** Returns the precedence of a template. */
  static UriTemplate.Rank rankOf(String template) {
    return UriTemplate.parse(template).rank();
  }

  @Override
  public String toString() {
    return template;
  }
}
