package dev.preflight.benchmarks.servlet;

import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.apache.catalina.filters.CorsFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** All implementations that are of the servlet API. */
public final class ServletSubjects {
  private ServletSubjects() {}

  /** No filter: what the fakes cost. */
  public static Subject baseline(Scenario scenario) {
    return new ServletSubject(scenario, (request, response) -> {});
  }

  /** The floor. */
  public static Subject handWritten(Scenario scenario) {
    return new ServletSubject(scenario, new HandWritten(scenario.policy())::filter);
  }

  /** Spring's processor. */
  public static Subject spring(Scenario scenario) {
    CorsConfiguration configuration = new CorsConfiguration();
    if (scenario.policy() == Policy.SUBDOMAINS) {
      configuration.addAllowedOriginPattern(Policy.SUBDOMAIN_PATTERN);
    } else {
      configuration.setAllowedOrigins(scenario.policy().listedOrigins());
    }
    configuration.setAllowedMethods(Policy.METHODS);
    configuration.setAllowedHeaders(Policy.ALLOWED_HEADERS);
    configuration.addExposedHeader(Policy.EXPOSED_HEADER);
    configuration.setAllowCredentials(true);
    configuration.setMaxAge((long) Policy.MAX_AGE);
    DefaultCorsProcessor processor = new DefaultCorsProcessor();
    return new ServletSubject(
        scenario,
        (request, response) -> processor.processRequest(configuration, request, response));
  }

  /** Tomcat's filter. */
  public static Subject tomcat(Scenario scenario) throws ServletException {
    CorsFilter filter = new CorsFilter();
    filter.init(TomcatConfig.of(scenario.policy()));
    FilterChain chain = (request, response) -> {};
    return new ServletSubject(
        scenario, (request, response) -> filter.doFilter(request, response, chain));
  }
}
