package dev.preflight.quarkus;

import dev.preflight.runtime.Preflight;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Asks the injected instance. */
@Path("explain")
public class ExplainResource {
  @Inject Instance<Preflight> preflight;

  @GET
  public String explain(@QueryParam("origin") String origin) {
    return preflight.get().explain("PUT", "/orders", origin).outcome().name();
  }
}
