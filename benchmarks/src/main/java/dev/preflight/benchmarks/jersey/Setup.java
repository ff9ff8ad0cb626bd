package dev.preflight.benchmarks.jersey;

import dev.preflight.benchmarks.jaxrs.JaxRsSubjects;
import dev.preflight.benchmarks.resources.OneResource;
import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.runtime.PreflightFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Who answers for CORS in an application on Jersey. */
public enum Setup {
  NO_CORS("no CORS"),
  HAND_WRITTEN("hand-written filter"),
  PREFLIGHT("Preflight");

  private final String label;

  Setup(String label) {
    this.label = label;
  }

  /** What tables call it. */
  public String label() {
    return label;
  }

  /** The application. */
  public ResourceConfig application() {
    // CXF, which is on the class path too, brings what Jersey describes applications with.
    ResourceConfig application =
        new ResourceConfig(OneResource.class).property(ServerProperties.WADL_FEATURE_DISABLE, true);
    return switch (this) {
      case NO_CORS -> application.property(PreflightFeature.ENABLED, false);
      case HAND_WRITTEN ->
          application
              .property(PreflightFeature.ENABLED, false)
              .register(JaxRsSubjects.handWrittenFilter(Policy.ONE));
      case PREFLIGHT -> application;
    };
  }
}
