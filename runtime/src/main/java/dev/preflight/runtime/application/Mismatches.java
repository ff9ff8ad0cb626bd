package dev.preflight.runtime.application;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects the classes of one application whose policies are not in force, and reports them in one
 * message.
 */
public final class Mismatches {
  private static final Logger LOGGER = System.getLogger(Mismatches.class.getName());
  private static final int MAX_NAMES = 20;

  private final boolean refuse;
  private final Set<Mismatch> reported = new LinkedHashSet<>();
  private final Set<Mismatch> pending = new LinkedHashSet<>();

  /**
   * Creates a reporter.
   *
   * @param refuse whether an application must not start if it has a mismatch and a policy that
   *     enforces
   */
  public Mismatches(boolean refuse) {
    this.refuse = refuse;
  }

  /** Adds a mismatch to the next report, unless it has been reported already. */
  synchronized void add(Mismatch mismatch) {
    if (reported.add(mismatch)) {
      pending.add(mismatch);
    }
  }

  /**
   * Reports the mismatches that were added since the last report. For use while the application
   * starts.
   *
   * @param enforces whether any policy of the application refuses actual requests
   * @throws IllegalStateException if there is a mismatch, a policy enforces, and the application
   *     must not start in this case
   */
  synchronized void reportAtStart(boolean enforces) {
    if (refuse && (enforces || pending.stream().anyMatch(Mismatch::enforces))) {
      refuse(
          "\n  The application does not start, because a policy has enforce = true. To start it"
              + " anyway, set the property "
              + Settings.ON_MISMATCH
              + " to warn.");
    }
    reportLate();
  }

  /**
   * Reports the mismatches that were added since the last report. For use once requests are served.
   */
  public synchronized void reportLate() {
    if (!pending.isEmpty()) {
      LOGGER.log(Level.ERROR, describe(pending));
      pending.clear();
    }
  }

  /**
   * Throws an exception if mismatches were added since the last report.
   *
   * @throws IllegalStateException if there is one
   */
  synchronized void refuse(String reason) {
    if (!pending.isEmpty()) {
      throw new IllegalStateException(describe(pending) + reason);
    }
  }

  private static String describe(Set<Mismatch> mismatches) {
    Map<Mismatch.Cause, List<String>> byCause =
        mismatches.stream()
            .collect(
                Collectors.groupingBy(
                    Mismatch::cause,
                    TreeMap::new,
                    Collectors.mapping(
                        mismatch -> mismatch.type().getName(), Collectors.toList())));
    StringBuilder message =
        new StringBuilder("Preflight: the CORS policies of ")
            .append(mismatches.size() == 1 ? "one class" : mismatches.size() + " classes")
            .append(" are not in force, so other origins get no access:");
    byCause.forEach(
        (cause, names) ->
            message
                .append("\n  ")
                .append(list(names))
                .append(": ")
                .append(cause.finding())
                .append(".\n    ")
                .append(cause.fix()));
    return message.append("\n  See docs/in-force.md").toString();
  }

  private static String list(List<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    return sorted.size() <= MAX_NAMES
        ? String.join(", ", sorted)
        : String.join(", ", sorted.subList(0, MAX_NAMES))
            + " and "
            + (sorted.size() - MAX_NAMES)
            + " more";
  }
}
