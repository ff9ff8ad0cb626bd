package dev.preflight.runtime;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The response to a request that is refused. */
final class Forbidden {
  private Forbidden() {}

  /**
   * Returns a 403 with an empty body. Without a body, Jersey lets the servlet container send its
   * error page, and some containers remove headers then.
   */
  static Response response() {
    return Response.status(Response.Status.FORBIDDEN)
        .entity("")
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }
}
