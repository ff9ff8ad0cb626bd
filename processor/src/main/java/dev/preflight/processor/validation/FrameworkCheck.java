package dev.preflight.processor.validation;

import dev.preflight.policy.Severity;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import java.util.List;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds frameworks on the class path with which the runtime alone does not work. The build reports
 * them, because nothing would be reported at run time.
 */
public final class FrameworkCheck {

  /**
   * A framework.
   *
   * @param type a type of the framework
   * @param integration a type of the integration, or null if there is none
   */
  private record Framework(String type, @Nullable String integration, String message) {}

  private static final List<Framework> FRAMEWORKS =
      List.of(
          new Framework(
              "io.quarkus.runtime.Quarkus",
              "dev.preflight.quarkus.http.RestApplication",
              "Quarkus is on the class path, but preflight-quarkus is not. Quarkus runs only the"
                  + " filters that its build finds, so no policy would be in force. Add the dependency"
                  + " dev.preflight:preflight-quarkus, or preflight-quarkus-resteasy for RESTEasy"
                  + " Classic; see docs/quarkus.md"),
          new Framework(
              "org.springframework.boot.SpringApplication",
              "dev.preflight.spring.PreflightAutoConfiguration",
              "Spring Boot is on the class path, but preflight-spring-boot-starter is not. Origins"
                  + " would not be read from Spring's configuration, and Spring Security would refuse"
                  + " preflights. Add the dependency dev.preflight:preflight-spring-boot-starter; see"
                  + " docs/spring-boot.md"),
          new Framework(
              "io.micronaut.context.ApplicationContext",
              null,
              "Micronaut is on the class path. It runs no Jakarta REST filters, so no policy is in"
                  + " force there. Use micronaut.server.cors, or a Jakarta REST implementation"));

  private FrameworkCheck() {}

  /** Reports each framework whose integration is missing. */
  public static void check(Elements elements, Problems problems) {
    for (Framework framework : FRAMEWORKS) {
      boolean integrated =
          framework.integration() != null
              && elements.getTypeElement(framework.integration()) != null;
      if (!integrated && elements.getTypeElement(framework.type()) != null) {
        problems.add(
            new Problem(
                Severity.WARNING, "Preflight: " + framework.message() + ".", null, null, null));
      }
    }
  }
}
