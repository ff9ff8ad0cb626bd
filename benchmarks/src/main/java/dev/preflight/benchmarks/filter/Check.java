package dev.preflight.benchmarks.filter;

import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import org.jspecify.annotations.Nullable;

/** Whether an implementation answers right; no other is timed. */
final class Check {
  private Check() {}

  /**
   * What is wrong with the answer.
   *
   * @return null if it is right
   * @throws Exception whatever the implementation throws
   */
  static @Nullable String faultOf(Implementation implementation, Scenario scenario, Subject subject)
      throws Exception {
    return implementation.isBaseline()
        ? null
        : scenario.faultOf(subject.answerOf(subject.exchange()));
  }
}
