package dev.preflight.compatibility.sample;

import jakarta.ws.rs.Path;

/** A class whose only method is a locator. */
@Path("only-locators")
@DeskPolicy
public class OnlyLocatorsResource {
  /** Creates a resource. Called by the implementation. */
  public OnlyLocatorsResource() {
    Counters.userCodeRan();
  }

  /** Leads to the sub-resource. */
  @Path("found")
  public SubResource found() {
    return new SubResource();
  }
}
