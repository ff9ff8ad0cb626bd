package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** A resource without a policy, which Preflight leaves alone. */
@Path("plain")
public class PlainResource {
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

  /** Responds with a status that no implementation would choose. */
  @OPTIONS
  public Response own() {
    return Response.accepted().build();
  }
}
