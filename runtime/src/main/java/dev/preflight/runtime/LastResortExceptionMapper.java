package dev.preflight.runtime;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Turns an exception that nothing else maps into a 500, as the container would have done. Without
 * it some implementations run no response filter for such an exception, and the page sees a CORS
 * error in place of the 500.
 */
final class LastResortExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOGGER = System.getLogger(LastResortExceptionMapper.class.getName());

  @Override
  public Response toResponse(Throwable exception) {
    if (exception instanceof WebApplicationException known) {
      return known.getResponse();
    }
    LOGGER.log(Level.ERROR, "Unmapped exception, answered with status 500", exception);
    return Response.serverError().build();
  }
}
