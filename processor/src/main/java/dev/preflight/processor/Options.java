package dev.preflight.processor;

import dev.preflight.policy.Severity;
import dev.preflight.policy.text.Printable;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
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
 * @param html whether to write the HTML report
 * @param lock the lock file, if policies are locked
 * @param updateLock whether to write the lock file instead of comparing with it
 */
record Options(boolean strict, boolean html, Optional<Path> lock, boolean updateLock) {
  /** {@code -Apreflight.strict=true} turns warnings into errors. */
  static final String STRICT = "preflight.strict";

  /**
   * {@code -Apreflight.report=html} writes an HTML report for people, in addition to the JSON
   * report for tools.
   */
  static final String REPORT = "preflight.report";

  /** {@code -Apreflight.lock=<file>} fails the build if policies differ from those in the file. */
  static final String LOCK = "preflight.lock";

  /** {@code -Apreflight.lock.update=true} writes the lock file. */
  static final String LOCK_UPDATE = "preflight.lock.update";

  private static final String HTML = "html";

  /** Reads the options, and reports those that are not supported. */
  static Options of(Map<String, String> written, Problems problems) {
    return new Reader(written, problems).read();
  }

  private record Reader(Map<String, String> written, Problems problems) {
    Options read() {
      Optional<Path> lock = lock();
      boolean update = isTrue(LOCK_UPDATE);
      if (update && !written.containsKey(LOCK)) {
        report(
            "-A%s=true writes the lock file, but -A%s does not name the file"
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
        report("-A%s does not name a file".formatted(LOCK));
      }
      try {
        return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
      } catch (InvalidPathException e) {
        report("-A%s=%s is not a file path".formatted(LOCK, Printable.of(value)));
        return Optional.empty();
      }
    }

    private String isOneOf(String option, String... known) {
      String value = valueOf(option);
      if (written.containsKey(option) && !Set.of(known).contains(value)) {
        report(
            "-A%s=%s is not supported; use one of: %s"
                .formatted(option, Printable.of(value), String.join(", ", known)));
      }
      return value;
    }

    // The value is null if the option is written without an equals sign.
    private String valueOf(String option) {
      return Objects.requireNonNullElse(written.get(option), "");
    }

    private void report(String message) {
      problems.add(new Problem(Severity.ERROR, "Preflight: " + message + ".", null, null, null));
    }
  }
}
