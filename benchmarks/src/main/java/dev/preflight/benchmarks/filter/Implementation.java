package dev.preflight.benchmarks.filter;

import dev.preflight.benchmarks.jaxrs.JaxRsSubjects;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;

/** What is measured side by side. */
public enum Implementation {
  JAXRS_BASELINE("no filter"),
  JAXRS_FLOOR("JAX-RS floor"),
  PREFLIGHT("Preflight");

  private final String label;

  Implementation(String label) {
    this.label = label;
  }

  /** What tables call it. */
  public String label() {
    return label;
  }

  /** Whether it answers nothing and is there to be subtracted. */
  public boolean isBaseline() {
    return this == JAXRS_BASELINE;
  }

  /** Whether it does the work of a scenario at all. */
  public boolean does(Scenario scenario) {
    return switch (this) {
      case JAXRS_FLOOR -> scenario.paths() == 1;
      case JAXRS_BASELINE, PREFLIGHT -> true;
    };
  }

  /**
   * Sets the implementation up for a scenario.
   *
   * @throws Exception whatever the implementation throws
   */
  Subject subject(Scenario scenario) throws Exception {
    return switch (this) {
      case JAXRS_BASELINE -> JaxRsSubjects.baseline(scenario);
      case JAXRS_FLOOR -> JaxRsSubjects.handWritten(scenario);
      case PREFLIGHT -> JaxRsSubjects.preflight(scenario);
    };
  }
}
