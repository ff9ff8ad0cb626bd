package dev.preflight.compatibility.launcher;

import dev.preflight.SameOrigin;
import jakarta.ws.rs.Path;

/** A closed class with nothing but a locator, to a class that is open by the application. */
@Path("default-door")
@SameOrigin
public class DefaultDoorResource {
  /** Leads to the other. */
  @Path("default")
  public DefaultResource open() {
    return new DefaultResource();
  }
}
