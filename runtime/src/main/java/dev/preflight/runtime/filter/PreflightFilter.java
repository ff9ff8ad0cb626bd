package dev.preflight.runtime.filter;

import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.decision.Decision;
import dev.preflight.runtime.decision.HttpHeader;
import dev.preflight.runtime.decision.PolicyResolver;
import dev.preflight.runtime.routing.RequestPath;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/**
 * Answers preflights before authentication and without running any code of the application. An
 * OPTIONS request that is not a preflight, or whose path has no policy, is left alone.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">Fetch: CORS-preflight
 *     request</a>
 */
@Priority(CorsResponseFilter.FIRST)
@PreMatching
public final class PreflightFilter implements ContainerRequestFilter {
  private final Current current;

  public PreflightFilter(Current current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    ApplicationPolicies policies = current.policies();
    if (policies == null) {
      return;
    }
    // From here on the implementation reports sub-resource classes only.
    policies.resources().table();
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      PolicyResolver.keep(request);
      return;
    }
    String origin = request.getHeaderString(HttpHeader.ORIGIN);
    String method = request.getHeaderString(HttpHeader.REQUEST_METHOD);
    if (origin == null || method == null) {
      PolicyResolver.keep(request);
      return;
    }
    String path = RequestPath.of(request.getUriInfo());
    Decision decision =
        policies.decide(method, path, origin, request.getHeaderString(HttpHeader.REQUEST_HEADERS));
    if (decision == null) {
      return;
    }
    if (decision instanceof Decision.Refused refused) {
      refused.refusal().log("Preflight refused", origin, method, path);
    }
    boolean success = decision instanceof Decision.Allowed || policies.settings().debugging();
    request.setProperty(Decision.PROPERTY, decision);
    // The response filter writes the headers. It also runs for aborted requests.
    request.abortWith(success ? Response.noContent().build() : Forbidden.response());
  }
}
