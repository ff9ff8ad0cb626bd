package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** A resource whose locators have a policy and lead to a class without one. */
@Path("locators")
@ShopPolicy
public class LocatorsResource {
  /** Creates a resource. Called by the implementation. */
  public LocatorsResource() {
    Counters.userCodeRan();
  }

  /** Returns a text, as a method next to the locators. */
  @GET
  public String text() {
    return "text";
  }

  /** Leads to the sub-resource. */
  @Path("found")
  @DeskPolicy
  public SubResource found() {
    Counters.userCodeRan();
    return new SubResource();
  }

  /** Returns null, so that there is no sub-resource. */
  @Path("missing")
  @DeskPolicy
  public @Nullable SubResource missing() {
    Counters.userCodeRan();
    return null;
  }

  /** Throws an exception. */
  @Path("failing/{failure}")
  @DeskPolicy
  public SubResource failing(@PathParam("failure") String failure) {
    Counters.userCodeRan();
    throw Failure.named(failure);
  }
}
