package dev.preflight.servlet;

import dev.preflight.runtime.CorsResponse;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A response whose CORS headers are those of the policy, whatever the servlet writes and also after
 * a reset.
 */
final class CorsServletResponse extends HttpServletResponseWrapper {
  private static final Logger LOGGER = System.getLogger(CorsServletResponse.class.getName());
  private static final AtomicBoolean WARNED = new AtomicBoolean();

  private static final Set<String> RESPONSE_HEADERS =
      Set.of(
          "access-control-allow-origin",
          "access-control-allow-credentials",
          "access-control-allow-methods",
          "access-control-allow-headers",
          "access-control-expose-headers",
          "access-control-max-age");

  private final HttpServletRequest request;
  private final CorsResponse cors;
  private boolean written;

  CorsServletResponse(HttpServletRequest request, HttpServletResponse response, CorsResponse cors) {
    super(response);
    this.request = request;
    this.cors = cors;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (isOpen(name)) {
      super.setHeader(name, value);
      String vary = cors.headers().get(ServletCors.VARY);
      if (written && vary != null && name.equalsIgnoreCase(ServletCors.VARY)) {
        super.addHeader(ServletCors.VARY, vary);
      }
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (isOpen(name)) {
      super.addHeader(name, value);
    }
  }

  @Override
  public void reset() {
    super.reset();
    written = false;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    write();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    write();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    write();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    write();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    write();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    write();
    super.sendRedirect(location);
  }

  /**
   * Writes the headers, unless a resource of Jakarta REST has served the request, whose policy is
   * nearer. It is called before anything that may commit the response: headers cannot be removed.
   */
  void write() {
    if (!written && request.getAttribute(CorsResponse.APPLIED) == null) {
      written = true;
      ServletCors.write(cors, (HttpServletResponse) getResponse());
    }
  }

  /** Writes the headers of a response without a body, which may be complete. */
  void writeAtEnd() {
    // A resource that answers later has not said yet whether it has a policy.
    if (!request.isAsyncStarted() || request.getAttribute(CorsResponse.REACHED) == null) {
      write();
    }
  }

  // Jakarta REST writes the headers of its own policies.
  private boolean isOpen(String name) {
    if (!RESPONSE_HEADERS.contains(name.toLowerCase(Locale.ROOT))
        || request.getAttribute(CorsResponse.APPLIED) != null) {
      return true;
    }
    if (!WARNED.getAndSet(true)) {
      LOGGER.log(
          Level.WARNING,
          "Preflight replaced {0} of another component, because @PathPatterns matches the path. Let"
              + " only one component write CORS headers",
          name);
    }
    return false;
  }
}
