package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the CORS headers on every response: by the policy of the method that the implementation
 * matched or, where none was, by what stands on the path. It trusts no earlier filter and looks at
 * the origin itself.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch: CORS responses</a>
 */
final class CorsResponseFilter implements ContainerResponseFilter {
  private static final Logger LOGGER = System.getLogger(CorsResponseFilter.class.getName());

  private final ResourceRegistry resources;

  /** What was warned of: once is enough, and no request can make it more than there are methods. */
  private final Set<String> places = ConcurrentHashMap.newKeySet();

  @Context private @Nullable ResourceInfo resourceInfo;

  CorsResponseFilter(ResourceRegistry resources) {
    this.resources = resources;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String origin = request.getHeaderString(CorsHeaders.ORIGIN);
    CorsHeaders headers = new CorsHeaders(response.getHeaders());
    if (request.getProperty(Decision.PROPERTY) instanceof Decision decision) {
      headers.writePreflight(decision, origin);
      return;
    }
    CompiledPolicy policy = policyOf(request);
    if (policy != null && headers.writeActual(policy, origin)) {
      warnOfReplacing(policy);
    }
  }

  private void warnOfReplacing(CompiledPolicy policy) {
    ResourceInfo info = resourceInfo;
    Method method = info == null ? null : info.getResourceMethod();
    String place =
        method == null
            ? "a filter or exception mapper on a path of " + policy
            : method.getDeclaringClass().getName() + "." + method.getName();
    if (places.add(place)) {
      LOGGER.log(
          Level.WARNING,
          "Access-Control headers that were set by {0} are replaced by those of the policy of {1}."
              + " Take them out there, or the policy here.",
          place,
          policy);
    }
  }

  private @Nullable CompiledPolicy policyOf(ContainerRequestContext request) {
    ResourceInfo info = resourceInfo;
    Method method = info == null ? null : info.getResourceMethod();
    if (info != null && method != null) {
      return policyOf(request, info.getResourceClass(), method);
    }
    PathTable table = resources.table();
    PathMatch match = table.match(RequestPath.of(request.getUriInfo()));
    return match == null ? table.applicationPolicy() : match.policyForError(request.getMethod());
  }

  private @Nullable CompiledPolicy policyOf(
      ContainerRequestContext request, Class<?> resourceClass, Method method) {
    CompiledPolicy policy = resources.policyOf(resourceClass, method);
    if (policy != null || resources.isRoot(resourceClass)) {
      return policy;
    }
    // Only a locator can have led here; its policy holds where the class has none.
    PathMatch match = resources.table().match(RequestPath.of(request.getUriInfo()));
    return match == null ? null : match.policyBelow(resourceClass);
  }
}
