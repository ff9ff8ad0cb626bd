package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Refuses actual requests of other origins before the resource method runs: if the policy has
 * {@code enforce = true}, and if the request was routed to another method than the one its
 * preflight was answered for.
 */
@Priority(PreflightFeature.FIRST)
final class EnforcementFilter implements ContainerRequestFilter {
  /** The name of a request property that is set if this filter has refused the request. */
  static final String REFUSED = EnforcementFilter.class.getName();

  private static final Logger LOGGER = System.getLogger(EnforcementFilter.class.getName());

  private final Current current;

  @Context private @Nullable ResourceInfo resourceInfo;

  EnforcementFilter(Current current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    filter(request, resourceInfo);
  }

  /** Filters a request that was matched to a method. */
  void filter(ContainerRequestContext request, @Nullable ResourceInfo info) {
    Preflight preflight = current.preflight();
    if (preflight == null
        || (RequestPolicies.onlyReads(request.getMethod()) && !preflight.mayEnforce())) {
      return;
    }
    String origin = request.getHeaderString(CorsHeaders.ORIGIN);
    if (origin == null) {
      return;
    }
    RequestPolicies policies = preflight.requestPolicies();
    CompiledPolicy policy = policies.of(request, info);
    boolean enforced =
        policy != null
            && policy.enforces()
            && !policy.allows(origin)
            && !RequestPolicies.isFromOwnOrigin(request);
    if (enforced || policies.isUnforeseen(request, origin, policy)) {
      request.setProperty(REFUSED, true);
      @Nullable CompiledPolicy refusing = enforced ? policy : null;
      LOGGER.log(
          Level.DEBUG,
          () -> refusal(origin, refusing, info).line("Request refused", origin, request));
      request.abortWith(Forbidden.response());
    }
  }

  private static Refusal refusal(
      String origin, @Nullable CompiledPolicy enforced, @Nullable ResourceInfo info) {
    String place = MethodPolicies.nameOf(info).orElse(Refusal.PATH);
    return enforced == null ? Refusal.ofRouting(place) : Refusal.ofOrigin(origin, enforced, place);
  }
}
