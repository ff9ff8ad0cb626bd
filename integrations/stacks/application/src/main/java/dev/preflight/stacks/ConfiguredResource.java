package dev.preflight.stacks;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A resource whose origins are configured, each framework in its own way. */
@Path("configured")
@CrossOrigin(origins = "${stack.origins:http://localhost:3000}", exposedHeaders = "X-Configured")
public class ConfiguredResource {
  /** For the framework. */
  public ConfiguredResource() {}

  /** Returns text. */
  @GET
  public String get() {
    return "configured";
  }

  /** Returns text. */
  @PUT
  public String put() {
    return "configured";
  }
}
