package dev.preflight.runtime;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Answers preflights before authentication and without running any code of the application. An
 * OPTIONS request that is not a preflight, or whose path has no policy, is left alone.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-request">Fetch: CORS-preflight
 *     request</a>
 */
@Priority(PreflightFeature.FIRST)
@PreMatching
final class PreflightFilter implements ContainerRequestFilter {
  private static final Logger LOGGER = System.getLogger(PreflightFilter.class.getName());

  private final Current current;

  PreflightFilter(Current current) {
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Preflight preflight = current.preflight();
    if (preflight == null) {
      return;
    }
    // From here on the implementation reports sub-resource classes only.
    preflight.resources().table();
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      RequestPolicies.keep(request);
      return;
    }
    String origin = request.getHeaderString(CorsHeaders.ORIGIN);
    String method = request.getHeaderString(CorsHeaders.REQUEST_METHOD);
    if (origin == null || method == null) {
      RequestPolicies.keep(request);
      return;
    }
    String path = RequestPath.of(request.getUriInfo());
    Decision decision =
        preflight.decide(
            method, path, origin, request.getHeaderString(CorsHeaders.REQUEST_HEADERS));
    if (decision == null) {
      return;
    }
    if (decision instanceof Decision.Refused refused) {
      LOGGER.log(
          Level.DEBUG, () -> refused.refusal().line("Preflight refused", origin, method, path));
    }
    boolean success = decision instanceof Decision.Allowed || preflight.isDebugging();
    request.setProperty(Decision.PROPERTY, decision);
    // The response filter writes the headers. It also runs for aborted requests.
    request.abortWith(success ? Response.noContent().build() : Forbidden.response());
  }
}
