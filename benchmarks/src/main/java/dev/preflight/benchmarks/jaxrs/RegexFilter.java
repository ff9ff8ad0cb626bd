package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.scenario.Policy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The filter that many applications have: a regular expression, and a list that is split. */
final class RegexFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private final Pattern origins;

  RegexFilter(Policy policy) {
    origins =
        Pattern.compile(
            switch (policy) {
              case SUBDOMAINS -> "https://([a-z0-9-]+\\.)+example\\.com";
              case REGEX -> Policy.REGEX_PATTERN;
              default ->
                  policy.origins().stream().map(Pattern::quote).collect(Collectors.joining("|"));
            });
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    String method = request.getHeaderString("Access-Control-Request-Method");
    if (!request.getMethod().equals("OPTIONS") || origin == null || method == null) {
      return;
    }
    boolean allowed =
        origins.matcher(origin).matches()
            && Policy.METHODS.contains(method)
            && areAllowed(request.getHeaderString("Access-Control-Request-Headers"));
    request.abortWith(
        allowed
            ? Response.noContent()
                .header("Access-Control-Allow-Methods", Policy.ALLOW_METHODS)
                .header("Access-Control-Allow-Headers", Policy.ALLOW_HEADERS)
                .header("Access-Control-Max-Age", Policy.MAX_AGE)
                .build()
            : Response.status(403).build());
  }

  private static boolean areAllowed(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .allMatch(name -> Policy.ALLOWED_HEADERS.stream().anyMatch(name::equalsIgnoreCase));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    List<Object> vary = headers.get("Vary");
    if (vary == null || !vary.contains("Origin")) {
      headers.add("Vary", "Origin");
    }
    String origin = request.getHeaderString("Origin");
    if (origin != null && response.getStatus() != 403 && origins.matcher(origin).matches()) {
      headers.putSingle("Access-Control-Allow-Origin", origin);
      headers.putSingle("Access-Control-Allow-Credentials", "true");
      headers.putSingle("Access-Control-Expose-Headers", Policy.EXPOSED_HEADER);
    }
  }
}
