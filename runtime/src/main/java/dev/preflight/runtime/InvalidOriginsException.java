package dev.preflight.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** An application cannot start, because origins in its configuration break the rules. */
public final class InvalidOriginsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient List<OriginViolation> violations;

  InvalidOriginsException(List<OriginViolation> violations) {
    super(
        violations.stream()
            .map(violation -> "\n- " + violation)
            .collect(Collectors.joining("", "Configured origins are not valid:", "")));
    this.violations = List.copyOf(violations);
  }

  /** Every violation, of all keys. */
  public List<OriginViolation> violations() {
    return violations;
  }
}
