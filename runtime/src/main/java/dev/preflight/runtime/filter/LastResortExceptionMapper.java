package dev.preflight.runtime.filter;

import dev.preflight.runtime.reflect.Reflection;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Maps an exception that nothing else maps to a 500, as the container would. Without it, some
 * implementations run no response filter for such an exception, and the page sees a CORS error
 * instead of the 500.
 */
@Priority(Integer.MAX_VALUE) // some implementations ignore the registered priority
public final class LastResortExceptionMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOGGER = System.getLogger(LastResortExceptionMapper.class.getName());

  private static final String HEADER_EXCEPTION =
      "org.glassfish.jersey.message.internal.HeaderValueException";

  @Context private @Nullable Providers providers;

  @Override
  public Response toResponse(Throwable exception) {
    Throwable cause = unwrap(exception);
    Response response = cause == exception ? null : map(cause);
    if (response != null) {
      return response;
    }
    if (cause instanceof WebApplicationException known) {
      return known.getResponse();
    }
    if (isMalformedHeader(cause)) {
      return Response.status(Response.Status.BAD_REQUEST).build();
    }
    LOGGER.log(Level.ERROR, "Unmapped exception, response status 500", exception);
    return Response.serverError().build();
  }

  // Jersey answers a request header that cannot be parsed with 400, if nothing maps the exception.
  private static boolean isMalformedHeader(Throwable exception) {
    return exception.getClass().getName().equals(HEADER_EXCEPTION)
        && String.valueOf(Reflection.call(exception, "getContext")).equals("INBOUND");
  }

  // Unwraps the exceptions that futures wrap. Jersey unwraps them as well, but only if nothing maps
  // the wrapper, and this class does.
  private static Throwable unwrap(Throwable exception) {
    Throwable current = exception;
    while (current instanceof CompletionException || current instanceof ExecutionException) {
      Throwable cause = current.getCause();
      if (cause == null) {
        return current;
      }
      current = cause;
    }
    return current;
  }

  // Uses the application's own mapper. An exception whose response has an entity is not mapped.
  private @Nullable Response map(Throwable cause) {
    if (providers == null
        || (cause instanceof WebApplicationException known && known.getResponse().hasEntity())) {
      return null;
    }
    @SuppressWarnings("unchecked") // safe: all exceptions of a class are instances of that class
    Class<Throwable> type = (Class<Throwable>) cause.getClass();
    ExceptionMapper<Throwable> mapper = providers.getExceptionMapper(type);
    return mapper == null || mapper instanceof LastResortExceptionMapper
        ? null
        : mapper.toResponse(cause);
  }
}
