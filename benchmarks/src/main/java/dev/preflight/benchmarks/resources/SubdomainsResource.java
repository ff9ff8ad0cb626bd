package dev.preflight.benchmarks.resources;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.benchmarks.scenario.Policy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A resource that is open to the subdomains of a domain. */
@Path("subdomains")
@CrossOrigin(
    origins = Policy.SUBDOMAIN_PATTERN,
    tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS,
    allowCredentials = true,
    allowedHeaders = {"Content-Type", "X-CSRF-Token", "X-Requested-With"},
    exposedHeaders = Policy.EXPOSED_HEADER,
    maxAge = Policy.MAX_AGE)
public class SubdomainsResource {

  /** A read. */
  @GET
  public String get() {
    return "orders";
  }

  /** A write. */
  @PUT
  public String put(String body) {
    return body;
  }
}
