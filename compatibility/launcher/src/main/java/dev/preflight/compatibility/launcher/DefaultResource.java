package dev.preflight.compatibility.launcher;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A resource whose policy is that of the application. */
@Path("default")
public class DefaultResource {
  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }

  /** Throws an exception that only the application's own mapper maps. */
  @GET
  @Path("crash")
  public String crash() {
    throw new IllegalStateException("crash");
  }

  /** Stands for a method that changes something. */
  @PUT
  public String replace() {
    return "text";
  }
}
