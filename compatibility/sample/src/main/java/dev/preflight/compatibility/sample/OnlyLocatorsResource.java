package dev.preflight.compatibility.sample;

import jakarta.ws.rs.Path;

/** A class with nothing but a locator. */
@Path("only-locators")
@DeskPolicy
public class OnlyLocatorsResource {
  /** For the implementation. */
  public OnlyLocatorsResource() {
    Counters.userCodeRan();
  }

  /** Leads to the sub-resource. */
  @Path("found")
  public SubResource found() {
    return new SubResource();
  }
}
