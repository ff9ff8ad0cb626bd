package dev.preflight.compatibility.launcher;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** The application's own mapper for every exception. */
public class OwnMapper implements ExceptionMapper<Throwable> {
  @Override
  public Response toResponse(Throwable exception) {
    return exception instanceof WebApplicationException known
        ? known.getResponse()
        : Response.status(503).build();
  }
}
