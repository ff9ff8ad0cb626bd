package dev.preflight.processor.inventory;

import javax.lang.model.element.TypeElement;

/** Joins path templates. */
final class Paths {
  /** Everything below a path or, in front of one, any place. */
  static final String ANYWHERE = "/**";

  private Paths() {}

  /** The place of a class that no locator is known to lead to. */
  static String anywhereIn(TypeElement type) {
    return ANYWHERE + "/(" + type.getQualifiedName() + ")";
  }

  /** One slash in front, none at the end, and one between the two. */
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
