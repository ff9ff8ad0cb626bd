package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.scenario.OriginChecks;
import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.RequestedHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Predicate;

/**
 * The floor: the two filters that somebody would write who knows the one policy that there is, and
 * how to do it well.
 */
@PreMatching
final class HandWritten implements ContainerRequestFilter, ContainerResponseFilter {
  private final Predicate<String> origins;

  HandWritten(Policy policy) {
    origins = OriginChecks.of(policy);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals("OPTIONS")) {
      return;
    }
    String origin = request.getHeaderString("Origin");
    String method = request.getHeaderString("Access-Control-Request-Method");
    if (origin == null || method == null) {
      return;
    }
    boolean allowed =
        origins.test(origin)
            && Policy.METHODS.contains(method)
            && RequestedHeaders.areAllowed(
                request.getHeaderString("Access-Control-Request-Headers"));
    request.abortWith(allowed ? allowing(origin) : refusal());
  }

  private static Response allowing(String origin) {
    return Response.noContent()
        .header("Vary", "Origin")
        .header("Access-Control-Allow-Origin", origin)
        .header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Allow-Methods", Policy.ALLOW_METHODS)
        .header("Access-Control-Allow-Headers", Policy.ALLOW_HEADERS)
        .header("Access-Control-Max-Age", "1800")
        .build();
  }

  private static Response refusal() {
    return Response.status(403).header("Vary", "Origin").build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals("OPTIONS")) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    addVary(headers);
    String origin = request.getHeaderString("Origin");
    if (origin != null && origins.test(origin)) {
      headers.putSingle("Access-Control-Allow-Origin", origin);
      headers.putSingle("Access-Control-Allow-Credentials", "true");
      headers.putSingle("Access-Control-Expose-Headers", Policy.EXPOSED_HEADER);
    }
  }

  private static void addVary(MultivaluedMap<String, Object> headers) {
    List<Object> vary = headers.get("Vary");
    if (vary == null) {
      headers.putSingle("Vary", "Origin");
    } else if (!vary.contains("Origin")) {
      vary.add("Origin");
    }
  }
}
