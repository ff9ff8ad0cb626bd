package dev.preflight.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An application cannot start, because origins in its configuration break the rules. */
public final class InvalidOriginsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<OriginViolation> violations;

  InvalidOriginsException(List<OriginViolation> violations) {
    super("Configured origins are not valid:" + lines(violations));
    this.violations = new ArrayList<>(violations);
  }

  // What a rule is about is said once; a list may have thousands of mistakes of one kind.
  private static String lines(List<OriginViolation> violations) {
    Set<String> explained = new HashSet<>();
    StringBuilder lines = new StringBuilder();
    for (OriginViolation violation : violations) {
      String text = violation.toString();
      String rule = violation.message().replaceFirst("(?s)].*", "]");
      lines.append("\n- ").append(explained.add(rule) ? text : text.lines().findFirst().orElse(""));
    }
    return lines.toString();
  }

  /** Every violation, of all keys. */
  public List<OriginViolation> violations() {
    return List.copyOf(violations);
  }
}
