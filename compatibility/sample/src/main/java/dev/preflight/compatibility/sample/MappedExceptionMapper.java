package dev.preflight.compatibility.sample;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's own mapper, which responds with 409. */
@Provider
public class MappedExceptionMapper implements ExceptionMapper<MappedException> {
  @Override
  public Response toResponse(MappedException exception) {
    return Response.status(Response.Status.CONFLICT).build();
  }
}
