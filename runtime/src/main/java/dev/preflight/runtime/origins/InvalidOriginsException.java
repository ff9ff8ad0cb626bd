package dev.preflight.runtime.origins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Thrown if an application cannot start because configured origins break the rules. */
public final class InvalidOriginsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<OriginViolation> violations;

  public InvalidOriginsException(List<OriginViolation> violations) {
    super("The configured origins are invalid:" + lines(violations));
    this.violations = new ArrayList<>(violations);
  }

  // Lists each value once, even if several policies use it, and explains each rule once: a list may
  // contain thousands of mistakes of the same kind.
  private static String lines(List<OriginViolation> violations) {
    Map<List<Object>, List<OriginViolation>> byValue = new LinkedHashMap<>();
    for (OriginViolation violation : violations) {
      byValue
          .computeIfAbsent(
              List.of(violation.place(), violation.message()), value -> new ArrayList<>())
          .add(violation);
    }
    Set<String> explained = new HashSet<>();
    StringBuilder lines = new StringBuilder();
    for (List<OriginViolation> same : byValue.values()) {
      String message = same.get(0).message();
      String rule = message.replaceFirst("(?s)].*", "]");
      lines
          .append("\n- %s, for %s: ".formatted(same.get(0).place(), policies(same)))
          .append(explained.add(rule) ? message : message.lines().findFirst().orElse(""));
    }
    return lines.toString();
  }

  private static String policies(List<OriginViolation> same) {
    List<String> names = same.stream().map(OriginViolation::policy).distinct().sorted().toList();
    int more = names.size() - 1;
    return names.get(0) + (more > 0 ? " and " + more + " more" : "");
  }

  /** Returns the violations of all keys. */
  public List<OriginViolation> violations() {
    return List.copyOf(violations);
  }
}
