package dev.preflight.servlet;

import dev.preflight.policy.Quoted;
import dev.preflight.runtime.CorsResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
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

  /** The request attribute of Preflight's own filter in Jakarta REST. */
  private static final String JAKARTA_REST = "dev.preflight.runtime.RequestPolicies$Asked";

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
      if (vary != null && name.equalsIgnoreCase(ServletCors.VARY)) {
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
    ServletCors.write(cors, (HttpServletResponse) getResponse());
  }

  // A policy of a resource is nearer than that of a pattern, and Jakarta REST writes its headers.
  private boolean isOpen(String name) {
    if (!RESPONSE_HEADERS.contains(name.toLowerCase(Locale.ROOT))
        || request.getAttribute(JAKARTA_REST) != null) {
      return true;
    }
    if (!WARNED.getAndSet(true)) {
      LOGGER.log(
          Level.WARNING,
          "{0} of another component was replaced on {1}: a pattern of @PathPatterns matches the"
              + " path. Let one component write CORS headers",
          name,
          Quoted.of(request.getServletPath()));
    }
    return false;
  }
}
