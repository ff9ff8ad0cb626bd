package dev.preflight.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An application cannot start, because origins in its configuration break the rules. */
public final class InvalidOriginsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<OriginViolation> violations;

  InvalidOriginsException(List<OriginViolation> violations) {
    super("Configured origins are not valid:" + lines(violations));
    this.violations = new ArrayList<>(violations);
  }

  // One entry for each value, whatever the number of policies that have it; and each rule is
  // explained once, because a list may have thousands of mistakes of one kind.
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

  /** Every violation, of all keys. */
  public List<OriginViolation> violations() {
    return List.copyOf(violations);
  }
}
