package dev.preflight.compatibility.sample;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open to every page, without credentials. */
@Path("public")
@CrossOrigin(origins = "*", exposedHeaders = "X-Public")
public class PublicResource {
  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** Throws. */
  @GET
  @Path("unmapped")
  public String unmapped() {
    throw Failure.UNMAPPED.exception();
  }
}
