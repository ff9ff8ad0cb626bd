package dev.preflight.processor.inventory;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Path templates. */
final class Paths {
  /** Everything below a path or, at the beginning of one, any place. */
  static final String ANYWHERE = "/**";

  private Paths() {}

  /** Returns the place of a class that no known locator leads to. */
  static String anywhereIn(TypeElement type) {
    return ANYWHERE + "/(" + type.getQualifiedName() + ")";
  }

  /** Returns a template with a leading slash and without a trailing one. */
  static String normal(String template) {
    int start = 0;
    int end = template.length();
    while (start < end && template.charAt(start) == '/') {
      start++;
    }
    while (end > start && template.charAt(end - 1) == '/') {
      end--;
    }
    return "/" + template.substring(start, end);
  }

  /** Returns the templates with another behind them. */
  static List<String> append(List<String> templates, String last) {
    return Stream.concat(templates.stream(), Stream.of(last)).toList();
  }
}
