package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that the application registers as an instance. */
@Path("instance")
@ShopPolicy
public class InstanceResource {
  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }
}
