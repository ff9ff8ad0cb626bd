package dev.preflight.compatibility.sample;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Makes one response for all requests, whose headers every response filter writes into. */
@Path("shared")
public class SharedResource {
  private static final Response NOTHING = Response.noContent().build();

  /** Open to every page. */
  @GET
  @Path("open")
  @CrossOrigin(origins = "*", exposedHeaders = "X-Public")
  public Response open() {
    return NOTHING;
  }

  /** Without policy. */
  @GET
  @Path("none")
  public Response none() {
    return NOTHING;
  }
}
