package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource whose instance belongs to a class that a container creates, such as {@link Proxy}. */
@Path("managed")
@ShopPolicy
public class ManagedResource {
  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }

  /** Throws an exception, with its own policy. */
  @POST
  @DeskPolicy
  public String failOfTheDesk() {
    throw Failure.UNMAPPED.exception();
  }

  /** A subclass as containers create it: it overrides every method and repeats no annotation. */
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
