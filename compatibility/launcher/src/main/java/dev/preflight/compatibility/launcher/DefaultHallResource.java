package dev.preflight.compatibility.launcher;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Leads to another class, and has its policy from the application as that one has. */
@Path("default-hall")
public class DefaultHallResource {
  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** Leads to the other. */
  @Path("default")
  public DefaultResource open() {
    return new DefaultResource();
  }
}
