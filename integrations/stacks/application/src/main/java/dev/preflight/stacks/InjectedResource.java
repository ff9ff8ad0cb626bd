package dev.preflight.stacks;

import dev.preflight.compatibility.sample.ShopPolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource that a container makes and injects into, with a proxy where it has scopes. */
@Path("injected")
@ShopPolicy
@RequestScoped
public class InjectedResource {
  @Inject Greeter greeter;

  /** For the framework. */
  public InjectedResource() {}

  /** Returns text. */
  @GET
  public String get() {
    return greeter.greeting();
  }

  /** Fails. */
  @POST
  public String fail() {
    throw new IllegalStateException(greeter.greeting());
  }
}
