package dev.preflight.compatibility.launcher;

import dev.preflight.compatibility.sample.ShopPolicy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A class that leads to another class. Both have their policy from the application. */
@Path("default-hall")
public class DefaultHallResource {
  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }

  /** Leads to the other class, with a policy that is nearer than the application's. */
  @Path("shop")
  @ShopPolicy
  public DefaultResource shop() {
    return new DefaultResource();
  }

  /** Leads to the other class. */
  @Path("default")
  public DefaultResource open() {
    return new DefaultResource();
  }
}
