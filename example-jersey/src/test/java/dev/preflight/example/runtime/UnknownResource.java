package dev.preflight.example.runtime;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has a locator that does not say where it leads. */
@Path("unknown")
public class UnknownResource {
  /** Open. */
  @GET
  @CrossOrigin("https://shop.example.com")
  public String get() {
    return "open";
  }

  /** Leads somewhere. */
  @Path("x")
  public Object locate() {
    return this;
  }
}
