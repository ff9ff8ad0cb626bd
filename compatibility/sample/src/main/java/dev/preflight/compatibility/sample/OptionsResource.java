package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** A resource with an OPTIONS method of its own. */
@Path("options")
@ShopPolicy
public class OptionsResource {
  /** For the implementation. */
  public OptionsResource() {
    Counters.userCodeRan();
  }

  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** A status that no implementation would choose. */
  @OPTIONS
  public Response own() {
    return Response.accepted().build();
  }
}
