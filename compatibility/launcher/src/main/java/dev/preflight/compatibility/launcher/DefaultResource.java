package dev.preflight.compatibility.launcher;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A resource that has its policy from the application. */
@Path("default")
public class DefaultResource {
  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** Throws what the application maps, if nothing else does. */
  @GET
  @Path("crash")
  public String crash() {
    throw new IllegalStateException("crash");
  }

  /** Changes something. */
  @PUT
  public String replace() {
    return "text";
  }
}
