package dev.preflight.compatibility.sample;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * A response filter of the application that writes CORS headers, or fails, if a request header says
 * so.
 */
@Provider
public class OwnResponseFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String what = request.getHeaderString("X-Response-Filter");
    if ("own-cors".equals(what)) {
      response.getHeaders().add("Access-Control-Allow-Origin", "*");
      response.getHeaders().add("Vary", "Accept");
    } else if (what != null) {
      throw Failure.named(what);
    }
  }
}
