package dev.preflight.compatibility.sample;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * A resource that returns one response object for all requests, so that every response filter
 * writes into the same headers.
 */
@Path("shared")
public class SharedResource {
  private static final Response NOTHING = Response.noContent().build();

  /** Returns the response, open to every page. */
  @GET
  @Path("open")
  @CrossOrigin(origins = "*", exposedHeaders = "X-Public")
  public Response open() {
    return NOTHING;
  }

  /** Returns the response, without a policy. */
  @GET
  @Path("none")
  public Response none() {
    return NOTHING;
  }
}
