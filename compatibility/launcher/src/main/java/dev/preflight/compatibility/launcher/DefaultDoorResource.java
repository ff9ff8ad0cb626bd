package dev.preflight.compatibility.launcher;

import dev.preflight.SameOrigin;
import jakarta.ws.rs.Path;

/**
 * A closed class whose only method is a locator to a class that is open by the application's
 * policy.
 */
@Path("default-door")
@SameOrigin
public class DefaultDoorResource {
  /** Leads to the open class. */
  @Path("default")
  public DefaultResource open() {
    return new DefaultResource();
  }
}
