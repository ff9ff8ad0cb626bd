package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** A resource with its own OPTIONS method. */
@Path("options")
@ShopPolicy
public class OptionsResource {
  /** Creates a resource. Called by the implementation. */
  public OptionsResource() {
    Counters.userCodeRan();
  }

  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }

  /** Responds with a status that no implementation would choose. */
  @OPTIONS
  public Response own() {
    return Response.accepted().build();
  }
}
