package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.plugins.interceptors.CorsFilter;

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

  /** The filter of the floor, for a container. */
  public static Object handWrittenFilter(Policy policy) {
    return new HandWritten(policy);
  }

  /** Preflight. */
  public static Subject preflight(Scenario scenario) throws Exception {
    useJersey();
    return PreflightFilters.of(scenario);
  }

  /** A filter with a regular expression. */
  public static Subject regex(Scenario scenario) {
    useJersey();
    RegexFilter filter = new RegexFilter(scenario.policy());
    return new JaxRsSubject(scenario, List.of(filter), List.of(filter));
  }

  /** RESTEasy's filter. */
  public static Subject resteasy(Scenario scenario) {
    RuntimeDelegate.setInstance(new ResteasyProviderFactoryImpl());
    CorsFilter filter = new CorsFilter();
    filter.getAllowedOrigins().addAll(scenario.policy().listedOrigins());
    filter.setAllowCredentials(true);
    filter.setAllowedMethods(Policy.ALLOW_METHODS);
    filter.setAllowedHeaders(Policy.ALLOW_HEADERS);
    filter.setExposedHeaders(Policy.EXPOSED_HEADER);
    filter.setCorsMaxAge(Policy.MAX_AGE);
    return new JaxRsSubject(scenario, List.of(filter), List.of(filter));
  }

  /** CXF's message without a filter. */
  public static Subject cxfBaseline(Scenario scenario) throws IllegalAccessException {
    return CxfSubject.withoutFilters(scenario);
  }

  /** CXF's filter. */
  public static Subject cxf(Scenario scenario) throws IllegalAccessException {
    RuntimeDelegate.setInstance(new org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl());
    return CxfSubject.of(scenario);
  }

  // Each implementation makes responses in its own way.
  private static void useJersey() {
    RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
  }
}
