package dev.preflight.compatibility.sample;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Denies before a resource is looked for. */
@Provider
@PreMatching
public class EarlyFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    Denial.apply(request, "X-Deny-Early");
  }
}
