package dev.preflight.compatibility.sample;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** Rejects requests without a token, as early as an application can. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().endsWith(Counters.PATH)) {
      return;
    }
    Counters.userCodeRan();
    if (request.getHeaderString("Authorization") == null) {
      request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
    }
  }
}
