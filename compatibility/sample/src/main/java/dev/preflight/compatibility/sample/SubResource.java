package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What stands below a locator; it has no policy of its own. */
@Produces(MediaType.TEXT_PLAIN)
public class SubResource {
  /** Text. */
  @GET
  public String text() {
    return "below";
  }

  /** Throws. */
  @POST
  @Path("{failure}")
  public String fail(@PathParam("failure") String failure) {
    throw Failure.named(failure);
  }
}
