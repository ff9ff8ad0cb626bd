package dev.preflight.stacks;

import dev.preflight.compatibility.sample.SampleApplication;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The sample, with resources that are injected and configured. */
@ApplicationPath("/")
public class StackApplication extends SampleApplication {
  /** For the framework. */
  public StackApplication() {
    super(Set.of(ConfiguredResource.class, InjectedResource.class));
  }
}
