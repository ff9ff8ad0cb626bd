package dev.preflight.processor;

import dev.preflight.policy.Quoted;
import dev.preflight.policy.Severity;
import dev.preflight.processor.report.Problem;
import dev.preflight.processor.report.Problems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the processor.
 *
 * @param strict whether warnings are errors
 * @param html whether there is to be a report for people
 * @param lock the lock file, if policies are locked
 * @param updateLock whether it is to be written rather than compared
 */
record Options(boolean strict, boolean html, Optional<Path> lock, boolean updateLock) {
  /** {@code -Apreflight.strict=true} turns warnings into errors. */
  static final String STRICT = "preflight.strict";

  /** {@code -Apreflight.report=html} writes a report for people, beside that for tools. */
  static final String REPORT = "preflight.report";

  /** {@code -Apreflight.lock=<file>} fails the build when policies differ from those in a file. */
  static final String LOCK = "preflight.lock";

  /** {@code -Apreflight.lock.update=true} writes that file. */
  static final String LOCK_UPDATE = "preflight.lock.update";

  private static final String HTML = "html";

  /** Reads the options; those that cannot be understood are reported. */
  static Options of(Map<String, String> written, Problems problems) {
    return new Reader(written, problems).read();
  }

  private record Reader(Map<String, String> written, Problems problems) {
    Options read() {
      Optional<Path> lock = lock();
      boolean update = isTrue(LOCK_UPDATE);
      if (update && !written.containsKey(LOCK)) {
        report(
            "-A%s=true writes the lock file, and -A%s does not say which it is"
                .formatted(LOCK_UPDATE, LOCK));
      }
      return new Options(isTrue(STRICT), isOneOf(REPORT, HTML).equals(HTML), lock, update);
    }

    private boolean isTrue(String option) {
      return isOneOf(option, "true", "false").equals("true");
    }

    private Optional<Path> lock() {
      String value = valueOf(LOCK);
      if (written.containsKey(LOCK) && value.isBlank()) {
        report("-A%s names no file".formatted(LOCK));
      }
      try {
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
      } catch (InvalidPathException e) {
        report("-A%s=%s is no path of a file".formatted(LOCK, Quoted.of(value)));
        return Optional.empty();
      }
    }

    private String isOneOf(String option, String... known) {
      String value = valueOf(option);
      if (written.containsKey(option) && !Set.of(known).contains(value)) {
        report(
            "-A%s=%s is not supported; use one of: %s"
                .formatted(option, Quoted.of(value), String.join(", ", known)));
      }
      return value;
    }

    // Without an equals sign there is a key and no value.
    private String valueOf(String option) {
      return Objects.requireNonNullElse(written.get(option), "");
    }

    private void report(String message) {
      problems.add(new Problem(Severity.ERROR, "Preflight: " + message + ".", null, null, null));
    }
  }
}
