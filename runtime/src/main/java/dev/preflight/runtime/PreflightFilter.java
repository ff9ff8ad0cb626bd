package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.Quoted;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Answers preflights, before authentication and without running any code of the application. An
 * OPTIONS request that is no preflight, or that is for a path without any policy, is left alone.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">Fetch: CORS-preflight
 *     request</a>
 */
@PreMatching
final class PreflightFilter implements ContainerRequestFilter {
  private static final Logger LOGGER = System.getLogger(PreflightFilter.class.getName());

  private final ResourceRegistry resources;

  PreflightFilter(ResourceRegistry resources) {
    this.resources = resources;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    String origin = request.getHeaderString(CorsHeaders.ORIGIN);
    String method = request.getHeaderString(CorsHeaders.REQUEST_METHOD);
    if (origin == null || method == null) {
      return;
    }
    String path = RequestPath.of(request.getUriInfo());
    PathMatch match = resources.table().match(path);
    if (match == null || !match.hasPolicy()) {
      return;
    }
    Decision decision =
        decide(match, path, origin, method, request.getHeaderString(CorsHeaders.REQUEST_HEADERS));
    request.setProperty(Decision.PROPERTY, decision);
    // The headers are put by the response filter, which runs for aborted requests too.
    request.abortWith(Response.status(decision.status()).build());
  }

  private static Decision decide(
      PathMatch match, String path, String origin, String method, @Nullable String headers) {
    CompiledPolicy policy = match.policyForPreflight(method);
    String reason;
    if (policy == null) {
      reason = "no policy opens this method";
    } else if (!policy.allows(origin)) {
      reason = "the origin is not allowed by " + policy.name();
    } else if (!policy.allowsHeaders(headers)) {
      reason = "headers are not in allowedHeaders of " + policy.name();
    } else {
      return new Decision.Allowed(policy, match.allowMethods(method, policy));
    }
    String why = reason;
    LOGGER.log(
        Level.DEBUG,
        () ->
            "Preflight refused: %s; origin %s, %s %s, headers %s"
                .formatted(
                    why,
                    Quoted.of(origin),
                    Quoted.of(method),
                    Quoted.of(path),
                    headers == null ? "none" : Quoted.of(headers)));
    return new Decision.Refused();
  }
}
