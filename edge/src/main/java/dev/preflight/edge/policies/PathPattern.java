package dev.preflight.edge.policies;

import dev.preflight.processor.regex.RegularLanguage;
import dev.preflight.runtime.template.UriTemplate;
import java.util.List;
import java.util.function.UnaryOperator;
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

  private static final String CHARACTER = "[!$&-.0-9:=@-\\[\\]-~]";
  private static final String ESCAPE =
      "%(?:2[0-9A-Ca-c]|3[A-Fa-f]|40|5[BbDdEe]|60|7[B-Db-d]|[89A-Fa-f][0-9A-Fa-f])";

  /**
   * The paths that {@link #GUARD} does not match, for gateways that cannot close the others:
   * segments that are neither empty nor dots, in which only characters are encoded that have to be.
   */
  public static final RegularLanguage PLAIN =
      RegularLanguage.of("(?:/(?:" + CHARACTER + "|" + ESCAPE + ")+)+/?|/")
          .and(RegularLanguage.of("(?:/(?:\\.?\\.?[^./]|\\.\\.\\.)[^/]*)+/?|/"));

  /** A parameter for a path and everything below it. */
  static final String BELOW = "{path: (?:/.*)?}";

  private final String template;
  private final List<PathPart> parts;
  private final String regex;
  private final String prefix;
  private final UriTemplate.Rank rank;
  private final @Nullable PathSegments segments;
  private @Nullable RegularLanguage language;

  private PathPattern(String template, List<PathPart> parts, boolean escapes) {
    this.template = template;
    this.parts = parts;
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.regex(escapes)));
    regex = text + (template.endsWith("/") ? "?" : "/?");
    segments = PathSegments.of(template);
    int brace = template.indexOf('{');
    prefix = brace < 0 ? template : template.substring(0, brace);
    rank =
        rankOf(
            isOpenEnded() ? template.substring(0, template.length() - BELOW.length()) : template);
  }

  /**
   * Returns the pattern of a template such as {@code /orders/{id: \d+}}.
   *
   * @param base the path of the application, such as {@code /api}, or an empty string
   * @throws IllegalArgumentException if an expression in the template is not regular
   */
  static PathPattern of(String base, String template) {
    String full = base + (template.equals("/") && !base.isEmpty() ? "" : template);
    return new PathPattern(full, PathPart.parse(full), true);
  }

  // Most patterns are compared with no other.
  private RegularLanguage language() {
    RegularLanguage known = language;
    if (known == null) {
      known = RegularLanguage.of(regex).and(PathPart.Values.PATH);
      language = known;
    }
    return known;
  }

  /** Returns the template, with the path of the application in front. */
  public String template() {
    return template;
  }

  /** Returns an expression for whole paths, without anchors. */
  public String regex() {
    return regex;
  }

  /** Returns whether a parameter has an expression of its own. */
  boolean hasCustom() {
    return parts.stream().anyMatch(PathPart.Custom.class::isInstance);
  }

  /** Returns the same paths without percent-encoded characters in parameters. */
  PathPattern withoutEscapes() {
    return new PathPattern(template, parts, false);
  }

  /** Returns the paths if each expression could mean anything: escapes have two readings. */
  PathPattern widened() {
    List<PathPart> wide =
        parts.stream()
            .map(part -> part instanceof PathPart.Custom custom ? custom.widened() : part)
            .toList();
    return new PathPattern(template, wide, true);
  }

  /** Returns whether both patterns match a path. */
  boolean overlaps(PathPattern other) {
    return mayOverlap(other) && !language().isDisjointFrom(other.language());
  }

  /** Returns false if the patterns differ in a literal, as most do. */
  boolean mayOverlap(PathPattern other) {
    PathSegments theirs = other.segments;
    if (segments != null && theirs != null) {
      return segments.overlap(theirs);
    }
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
  String example(UnaryOperator<String> valueOf) {
    StringBuilder path = new StringBuilder();
    for (PathPart part : parts) {
      String given = part.name().isEmpty() ? "" : valueOf.apply(part.name());
      path.append(given.isEmpty() ? part.example(path.toString()) : given);
    }
    return path.toString();
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
