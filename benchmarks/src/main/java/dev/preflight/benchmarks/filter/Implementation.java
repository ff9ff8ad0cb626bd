package dev.preflight.benchmarks.filter;

import dev.preflight.benchmarks.jaxrs.JaxRsSubjects;
import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import dev.preflight.benchmarks.servlet.JettySubject;
import dev.preflight.benchmarks.servlet.ServletSubjects;

/** What is measured side by side. */
public enum Implementation {
  JAXRS_BASELINE("no filter"),
  JAXRS_FLOOR("JAX-RS floor"),
  PREFLIGHT("Preflight"),
  RESTEASY("RESTEasy"),
  CXF_BASELINE("no filter"),
  CXF("CXF"),
  REGEX_FILTER("regex filter"),
  SERVLET_BASELINE("no filter"),
  SERVLET_FLOOR("servlet floor"),
  SPRING("Spring"),
  TOMCAT("Tomcat"),
  JETTY_BASELINE("no handler"),
  JETTY("Jetty");

  private final String label;

  Implementation(String label) {
    this.label = label;
  }

  /** What tables call it. */
  public String label() {
    return label;
  }

  /** What is to be subtracted from it: the same requests without it. */
  public Implementation baseline() {
    return switch (this) {
      case JAXRS_BASELINE, JAXRS_FLOOR, PREFLIGHT, RESTEASY, REGEX_FILTER -> JAXRS_BASELINE;
      case CXF_BASELINE, CXF -> CXF_BASELINE;
      case SERVLET_BASELINE, SERVLET_FLOOR, SPRING, TOMCAT -> SERVLET_BASELINE;
      case JETTY_BASELINE, JETTY -> JETTY_BASELINE;
    };
  }

  /** What it is compared with: the best that can be written by hand for the same kind of API. */
  public Implementation floor() {
    return switch (baseline()) {
      case SERVLET_BASELINE, JETTY_BASELINE -> SERVLET_FLOOR;
      default -> JAXRS_FLOOR;
    };
  }

  /** Whether it answers nothing and is there to be subtracted. */
  public boolean isBaseline() {
    return this == baseline();
  }

  /** Whether it does the work of a scenario at all. */
  public boolean does(Scenario scenario) {
    if (scenario.paths() > 1) {
      return this == PREFLIGHT || this == JAXRS_BASELINE;
    }
    // Who knows no patterns refuses a hostile origin by a list.
    boolean pattern = scenario.policy().isPattern() && !scenario.isHostile();
    return switch (this) {
      case RESTEASY, CXF, TOMCAT -> !pattern;
      case SPRING -> !pattern || scenario.policy() == Policy.SUBDOMAINS;
      case REGEX_FILTER -> !overflows(scenario);
      default -> true;
    };
  }

  /** Whether it does as much as Preflight in a scenario, so that the two can be compared. */
  public boolean doesAllOf(Scenario scenario) {
    return switch (this) {
      // No Vary without Origin.
      case RESTEASY -> scenario != Scenario.NO_ORIGIN && !readsLess(scenario);
      case CXF -> scenario != Scenario.NO_ORIGIN;
      case JETTY -> !readsLess(scenario);
      default -> true;
    };
  }

  // Of a preflight, RESTEasy looks at the origin and the method, and Jetty at the origin.
  private static boolean readsLess(Scenario scenario) {
    return scenario.isPreflight() && scenario != Scenario.REFUSED_PREFLIGHT;
  }

  /** Whether it ends in an error of the virtual machine. */
  public boolean overflows(Scenario scenario) {
    return this == REGEX_FILTER && scenario.isHostile() && scenario.policy().isPattern();
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
      case RESTEASY -> JaxRsSubjects.resteasy(scenario);
      case CXF_BASELINE -> JaxRsSubjects.cxfBaseline(scenario);
      case CXF -> JaxRsSubjects.cxf(scenario);
      case REGEX_FILTER -> JaxRsSubjects.regex(scenario);
      case SERVLET_BASELINE -> ServletSubjects.baseline(scenario);
      case SERVLET_FLOOR -> ServletSubjects.handWritten(scenario);
      case SPRING -> ServletSubjects.spring(scenario);
      case TOMCAT -> ServletSubjects.tomcat(scenario);
      case JETTY_BASELINE -> JettySubject.baseline(scenario);
      case JETTY -> JettySubject.of(scenario);
    };
  }
}
