package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The class below a locator. It has no policy. */
@Produces(MediaType.TEXT_PLAIN)
public class SubResource {
  /** Returns a text. */
  @GET
  public String text() {
    return "below";
  }

  /** Throws an exception. */
  @POST
  @Path("{failure}")
  public String fail(@PathParam("failure") String failure) {
    throw Failure.named(failure);
  }
}
