package dev.preflight.stacks.helidon;

import dev.preflight.stacks.StackApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;

/** The application as a bean, which Helidon finds. */
@ApplicationScoped
@ApplicationPath("/")
public class HelidonApplication extends StackApplication {
  /** For the framework. */
  public HelidonApplication() {}
}
