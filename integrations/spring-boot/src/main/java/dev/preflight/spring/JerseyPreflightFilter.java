package dev.preflight.spring;

import dev.preflight.runtime.Preflight;
import dev.preflight.servlet.ServletCors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers preflights before Spring Security, which would refuse them because they have no
 * credentials. Adds the CORS headers of the path to errors of filters that end a request.
 */
final class JerseyPreflightFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  private final transient Supplier<@Nullable JerseyApplication> applications;

  JerseyPreflightFilter(Supplier<@Nullable JerseyApplication> applications) {
    this.applications = applications;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    JerseyApplication application = applications.get();
    Preflight preflight = application == null ? null : application.preflight();
    String path =
        application == null
            ? null
            : application.relative(
                request.getRequestURI().substring(request.getContextPath().length()));
    if (preflight == null || path == null) {
      chain.doFilter(request, response);
      return;
    }
    if (ServletCors.answer(request, response, path, preflight::answer)) {
      return;
    }
    chain.doFilter(request, new DecoratedResponse(request, response, preflight, path));
  }
}
