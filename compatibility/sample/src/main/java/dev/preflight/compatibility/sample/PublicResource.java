package dev.preflight.compatibility.sample;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is open to every page, without credentials. */
@Path("public")
@CrossOrigin(origins = "*", exposedHeaders = "X-Public")
public class PublicResource {
  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }

  /** Throws an exception. */
  @GET
  @Path("unmapped")
  public String unmapped() {
    throw Failure.UNMAPPED.exception();
  }
}
