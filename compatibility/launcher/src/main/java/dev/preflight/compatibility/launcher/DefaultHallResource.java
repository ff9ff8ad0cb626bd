package dev.preflight.compatibility.launcher;

import dev.preflight.compatibility.sample.ShopPolicy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Leads to another class, and has its policy from the application as that one has. */
@Path("default-hall")
public class DefaultHallResource {
  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** Leads to the other, with a policy that is nearer than that of the application. */
  @Path("shop")
  @ShopPolicy
  public DefaultResource shop() {
    return new DefaultResource();
  }

  /** Leads to the other. */
  @Path("default")
  public DefaultResource open() {
    return new DefaultResource();
  }
}
