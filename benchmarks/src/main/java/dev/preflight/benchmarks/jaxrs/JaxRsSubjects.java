package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;

/** All implementations that are filters of Jakarta REST. */
public final class JaxRsSubjects {
  private JaxRsSubjects() {}

  /** No filter: what the fakes cost. */
  public static Subject baseline(Scenario scenario) {
    return JaxRsSubject.withoutFilters(scenario);
  }

  /** The floor. */
  public static Subject handWritten(Scenario scenario) {
    useJersey();
    HandWritten filter = new HandWritten(scenario.policy());
    return new JaxRsSubject(scenario, List.of(filter), List.of(filter));
  }

  /** Preflight. */
  public static Subject preflight(Scenario scenario) throws Exception {
    useJersey();
    return PreflightFilters.of(scenario);
  }

  // Each implementation makes responses in its own way.
  private static void useJersey() {
    RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
  }
}
