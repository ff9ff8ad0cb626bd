package dev.preflight.compatibility.sample;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Rejects requests that contain a header, for the request filters of the sample. */
final class Denial {
  private Denial() {}

  static void apply(ContainerRequestContext request, String header) {
    if (!request.getUriInfo().getPath().endsWith(Counters.PATH)) {
      Counters.userCodeRan();
    }
    @Nullable String how = request.getHeaderString(header);
    if (how == null) {
      return;
    }
    if (!how.equals("abort")) {
      throw Failure.named(how);
    }
    request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
  }
}
