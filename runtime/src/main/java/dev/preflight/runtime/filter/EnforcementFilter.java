package dev.preflight.runtime.filter;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.decision.HttpHeader;
import dev.preflight.runtime.decision.MethodPolicies;
import dev.preflight.runtime.decision.PolicyResolver;
import dev.preflight.runtime.decision.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/**
 * Refuses actual requests of other origins before the resource method runs: if the policy has
 * {@code enforce = true}, and if the request was routed to another method than the one its
 * preflight was answered for.
 */
@Priority(CorsResponseFilter.FIRST)
public final class EnforcementFilter implements ContainerRequestFilter {
  /** The name of a request property that is set if this filter has refused the request. */
  static final String REFUSED = EnforcementFilter.class.getName();

  private final Current current;

  @Context private @Nullable ResourceInfo resourceInfo;

  public EnforcementFilter(Current current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    filter(request, resourceInfo);
  }

  /** Filters a request that was matched to a method. */
  public void filter(ContainerRequestContext request, @Nullable ResourceInfo info) {
    ApplicationPolicies application = current.policies();
    if (application == null
        || (PolicyResolver.onlyReads(request.getMethod()) && !application.mayEnforce())) {
      return;
    }
    String origin = request.getHeaderString(HttpHeader.ORIGIN);
    if (origin == null) {
      return;
    }
    PolicyResolver policies = application.resolver();
    CompiledPolicy policy = policies.of(request, info);
    boolean enforced =
        policy != null
            && policy.enforces()
            && !policy.allows(origin)
            && !PolicyResolver.isFromOwnOrigin(request);
    if (enforced || policies.isUnforeseen(request, origin, policy)) {
      request.setProperty(REFUSED, true);
      if (Refusal.isLogged()) {
        refusal(origin, enforced ? policy : null, info).log("Request refused", origin, request);
      }
      request.abortWith(Forbidden.response());
    }
  }

  private static Refusal refusal(
      String origin, @Nullable CompiledPolicy enforced, @Nullable ResourceInfo info) {
    String place = MethodPolicies.nameOf(info).orElse(Refusal.PATH);
    return enforced == null ? Refusal.ofRouting(place) : Refusal.ofOrigin(origin, enforced, place);
  }
}
