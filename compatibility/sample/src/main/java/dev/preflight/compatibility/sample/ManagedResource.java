package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource whose instance has a class that a container made, such as {@link Proxy}. */
@Path("managed")
@ShopPolicy
public class ManagedResource {
  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** Throws, with a policy of its own. */
  @POST
  @DeskPolicy
  public String failOfTheDesk() {
    throw Failure.UNMAPPED.exception();
  }

  /** What containers make: a subclass that overrides everything and repeats no annotation. */
  public static class Proxy extends ManagedResource {
    @Override
    public String text() {
      return super.text();
    }

    @Override
    public String failOfTheDesk() {
      return super.failOfTheDesk();
    }
  }
}
