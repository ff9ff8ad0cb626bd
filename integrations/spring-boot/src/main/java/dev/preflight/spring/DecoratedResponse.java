package dev.preflight.spring;

import dev.preflight.runtime.CorsResponse;
import dev.preflight.runtime.Preflight;
import dev.preflight.servlet.ServletCors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that gets the CORS headers of its path if it becomes an error before Jersey has begun,
 * for example a 401 of Spring Security.
 */
final class DecoratedResponse extends HttpServletResponseWrapper {
  private static final int BAD_REQUEST = 400;

  private final HttpServletRequest request;
  private final Preflight preflight;
  private final String path;
  private boolean decorated;

  DecoratedResponse(
      HttpServletRequest request, HttpServletResponse response, Preflight preflight, String path) {
    super(response);
    this.request = request;
    this.preflight = preflight;
    this.path = path;
  }

  @Override
  public void sendError(int status) throws IOException {
    decorate(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    decorate(status);
    super.sendError(status, message);
  }

  @Override
  public void setStatus(int status) {
    decorate(status);
    super.setStatus(status);
  }

  private void decorate(int status) {
    String origin = request.getHeader("Origin");
    if (status < BAD_REQUEST
        || decorated
        || origin == null
        || request.getAttribute(CorsResponse.REACHED) != null) {
      return;
    }
    decorated = true;
    ServletCors.write(preflight.decorate(status, request.getMethod(), path, origin), this);
  }
}
