package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Locators with a policy, to a class without any. */
@Path("locators")
@ShopPolicy
public class LocatorsResource {
  /** For the implementation. */
  public LocatorsResource() {
    Counters.userCodeRan();
  }

  /** A method beside the locators. */
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

  /** Leads nowhere. */
  @Path("missing")
  @DeskPolicy
  public @Nullable SubResource missing() {
    Counters.userCodeRan();
    return null;
  }

  /** Throws. */
  @Path("failing/{failure}")
  @DeskPolicy
  public SubResource failing(@PathParam("failure") String failure) {
    Counters.userCodeRan();
    throw Failure.named(failure);
  }
}
