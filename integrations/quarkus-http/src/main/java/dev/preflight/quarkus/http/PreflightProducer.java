package dev.preflight.quarkus.http;

import dev.preflight.runtime.Preflight;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes {@link Preflight} injectable into the application. */
@Singleton
public class PreflightProducer {
  /** Creates the producer. */
  public PreflightProducer() {}

  /**
   * Returns the running instance.
   *
   * @throws IllegalStateException if Preflight is switched off or has not started
   */
  @Produces
  @Dependent
  public Preflight preflight(RestApplication application) {
    Preflight preflight = application.preflight();
    if (preflight == null) {
      throw new IllegalStateException("Preflight is switched off, or has not started");
    }
    return preflight;
  }
}
