package dev.preflight.edge.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a simple template. Comparing them is much faster than comparing automata.
 *
 * @param segments the segments; a parameter is an empty text
 */
record PathSegments(List<String> segments) {
  private static final String SIMPLE = "(?:/(?:[A-Za-z0-9._~-]+|\\{[^{}:/]+}))+";

  /** Returns the segments, or null if a segment is neither plain text nor one parameter. */
  static @Nullable PathSegments of(String template) {
    if (!template.matches(SIMPLE)) {
      return null;
    }
    String texts = template.substring(1).replaceAll("\\{[^{}]+}", "");
    return new PathSegments(List.of(texts.split("/", -1)));
  }

  /** Returns whether a path can have both. */
  boolean overlap(PathSegments other) {
    if (segments.size() != other.segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      String mine = segments.get(i);
      String theirs = other.segments.get(i);
      if (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs)) {
        return false;
      }
    }
    return true;
  }
}
