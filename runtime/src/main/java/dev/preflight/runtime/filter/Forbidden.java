package dev.preflight.runtime.filter;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The response to a refused request. */
final class Forbidden {
  private Forbidden() {}

  /**
   * Returns a 403 with an empty entity. Without an entity, Jersey lets the servlet container send
   * its error page, and some containers then remove headers.
   */
  static Response response() {
    return Response.status(Response.Status.FORBIDDEN)
        .entity("")
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }
}
