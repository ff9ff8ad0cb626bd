package dev.preflight.runtime.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template of the most common kind: each parameter is a whole segment without a regular
 * expression. It is matched by comparing characters, with the same result as its regular
 * expression.
 */
public final class SegmentTemplate {
  /** The text before, between and behind the parameters. */
  private final String[] literals;

  private SegmentTemplate(List<String> literals) {
    this.literals = literals.toArray(String[]::new);
  }

  /** Converts a template to this form; returns null if it has another form. */
  public static @Nullable SegmentTemplate of(UriTemplate template) {
    String text = template.text();
    if (template.rank().customGroups() > 0
        || template.rank().encodedLiterals() != template.rank().literals()
        || text.indexOf('%') >= 0) {
      return null;
    }
    List<String> literals = new ArrayList<>();
    int start = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', start)) {
      int close = text.indexOf('}', open);
      boolean whole =
          text.charAt(open - 1) == '/'
              && (close + 1 == text.length() || text.charAt(close + 1) == '/');
      if (!whole) {
        return null;
      }
      literals.add(text.substring(start, open));
      start = close + 1;
    }
    literals.add(text.substring(start));
    return new SegmentTemplate(literals);
  }

  /** Returns whether the whole path matches. */
  public boolean matchesAll(String path) {
    int end = end(path);
    return end == path.length() || (end == path.length() - 1 && path.startsWith("/", end));
  }

  /**
   * Returns the rest of a path behind this template, empty if there is none, or null if the path
   * does not match.
   */
  public @Nullable String rest(String path) {
    int end = end(path);
    return end == path.length() || path.startsWith("/", end) ? path.substring(end) : null;
  }

  // Returns the index behind the part of the path that matches, or -1.
  private int end(String path) {
    int at = 0;
    for (int i = 0; i < literals.length; i++) {
      if (i > 0) {
        int slash = path.indexOf('/', at);
        int end = slash < 0 ? path.length() : slash;
        if (end == at) {
          return -1;
        }
        at = end;
      }
      if (!path.startsWith(literals[i], at)) {
        return -1;
      }
      at += literals[i].length();
    }
    return at;
  }
}
