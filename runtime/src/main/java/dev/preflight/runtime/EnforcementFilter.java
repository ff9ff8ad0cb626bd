package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Refuses actual requests of other origins before the resource method runs: where the policy says
 * {@code enforce}, and where the request was routed to another method than its preflight was
 * answered for.
 */
final class EnforcementFilter implements ContainerRequestFilter {
  private final RequestPolicies policies;

  @Context private @Nullable ResourceInfo resourceInfo;

  EnforcementFilter(RequestPolicies policies) {
    this.policies = policies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString(CorsHeaders.ORIGIN);
    if (origin == null) {
      return;
    }
    CompiledPolicy policy = policies.of(request, resourceInfo);
    boolean enforced = policy != null && policy.enforces() && !policy.allows(origin);
    if (enforced || policies.isUnforeseen(request, origin, policy)) {
      request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
    }
  }
}
