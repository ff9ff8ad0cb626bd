package dev.preflight.compatibility.sample;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Rejects requests before they are matched to a resource. */
@Provider
@PreMatching
public class EarlyFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    Denial.apply(request, "X-Deny-Early");
  }
}
