package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** A resource without a policy, which Preflight leaves alone. */
@Path("plain")
public class PlainResource {
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

  /** A status that no implementation would choose. */
  @OPTIONS
  public Response own() {
    return Response.accepted().build();
  }
}
