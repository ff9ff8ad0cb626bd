package dev.preflight.quarkus;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has the policy of the application. */
@Path("plain")
public class PlainResource {
  @GET
  public String get() {
    return "plain";
  }
}
