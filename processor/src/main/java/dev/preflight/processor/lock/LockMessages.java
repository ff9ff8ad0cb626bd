package dev.preflight.processor.lock;

import static dev.preflight.policy.RuleId.POLICIES_CHANGED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.lock.Change.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The messages about a lock file. */
final class LockMessages {
  private static final String UPDATE = "-Apreflight.lock.update=true";

  private final Path path;
  private final Problems problems;

  LockMessages(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  void missing() {
    report(
        "The lock file %s does not exist".formatted(path),
        "Without it, the build cannot report changed policies.",
        "Create it with %s, review it, and commit it.".formatted(UPDATE));
  }

  void damaged(String finding) {
    report(
        "The lock file %s is damaged: %s".formatted(path, finding),
        "The policies cannot be compared with the reviewed ones and may have changed.",
        "Restore the file from version control, without conflict markers, or recreate it with %s"
                .formatted(UPDATE)
            + " and review every line of the diff.");
  }

  void unreadable(IOException cause) {
    report(
        "The lock file %s cannot be read: %s".formatted(path, describe(cause)),
        "The policies cannot be compared with the reviewed ones and may have changed.",
        "Make the file readable for the compiler.");
  }

  void notWritten(IOException cause) {
    report(
        "The lock file %s cannot be written: %s".formatted(path, describe(cause)),
        "It keeps its previous content, or does not exist.",
        "Make the file writable for the compiler.");
  }

  /** Reports all changes in one message, if there are any. */
  void changed(List<Change> changes, boolean nothingHere) {
    if (changes.isEmpty()) {
      return;
    }
    String lines = changes.stream().map(Change::toString).collect(joining("\n    ", "  ", "\n  "));
    String hint =
        nothingHere
            ? " This compilation has no policies. If it compiles the tests, set the option only"
                + " for the main sources."
            : "";
    report(
        "The policies differ from those in %s: %s".formatted(path, counts(changes)),
        lines + "The access of other websites has changed, and the change has not been reviewed.",
        "If the change is intended, update the file with %s and have the diff reviewed."
                .formatted(UPDATE)
            + hint);
  }

  private static String counts(List<Change> changes) {
    Map<Direction, Long> counts =
        changes.stream().collect(groupingBy(Change::direction, TreeMap::new, counting()));
    return counts.entrySet().stream()
        .map(count -> "%d %s".formatted(count.getValue(), count.getKey().label()))
        .collect(joining(", "));
  }

  private static String describe(IOException cause) {
    return cause.getClass().getSimpleName() + " " + Objects.toString(cause.getMessage(), "");
  }

  private void report(String finding, String consequence, String cure) {
    problems.add(Problem.ofModule(POLICIES_CHANGED, finding, consequence, cure));
  }
}
