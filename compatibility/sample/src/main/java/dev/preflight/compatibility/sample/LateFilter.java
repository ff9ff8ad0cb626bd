package dev.preflight.compatibility.sample;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Rejects requests after they were matched to a method. */
@Provider
public class LateFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    Denial.apply(request, "X-Deny-Late");
  }
}
