package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;

/** Endpoints that fail. Errors carry CORS headers too, so that pages can see what went wrong. */
@Path("faults")
@CrossOrigin(origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true)
public class FaultsResource {

  /** Fails with a 401. */
  @GET
  @Path("unauthorized")
  public String unauthorized() {
    throw new NotAuthorizedException("Bearer");
  }

  /** Throws an exception that nothing maps, which becomes a 500. */
  @GET
  @Path("crash")
  public String crash() {
    throw new IllegalStateException("the demo crashes here on purpose");
  }
}
