package dev.preflight.processor.inventory;

import javax.lang.model.element.TypeElement;

/** Joins path templates. */
final class Paths {
  /** Everything below a path or, at the beginning of one, any place. */
  static final String ANYWHERE = "/**";

  private Paths() {}

  /** Returns the place of a class that no known locator leads to. */
  static String anywhereIn(TypeElement type) {
    return ANYWHERE + "/(" + type.getQualifiedName() + ")";
  }

  /** Joins two templates with one slash. The result has a leading slash and no trailing one. */
  static String join(String outer, String inner) {
    String head = strip(outer);
    String tail = strip(inner);
    return "/" + head + (head.isEmpty() || tail.isEmpty() ? "" : "/") + tail;
  }

  private static String strip(String template) {
    int start = 0;
    int end = template.length();
    while (start < end && template.charAt(start) == '/') {
      start++;
    }
    while (end > start && template.charAt(end - 1) == '/') {
      end--;
    }
    return template.substring(start, end);
  }
}
