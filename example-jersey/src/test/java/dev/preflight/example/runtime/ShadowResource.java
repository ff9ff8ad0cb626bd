package dev.preflight.example.runtime;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has no policy, and stands where the template of another class, which has one, would match. */
@Path("things/special")
public class ShadowResource {
  @DELETE
  public String remove() {
    return "special removed";
  }

  @GET
  public String get() {
    return "special";
  }
}
