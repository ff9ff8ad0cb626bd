package dev.preflight.spring;

import dev.preflight.runtime.CorsResponse;
import dev.preflight.runtime.Preflight;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers preflights before Spring Security, which would refuse them because they have no
 * credentials. Adds the CORS headers of the path to errors of filters that end a request.
 */
final class PreflightServletFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  private final transient Supplier<@Nullable JerseyApplication> applications;

  PreflightServletFilter(Supplier<@Nullable JerseyApplication> applications) {
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
    Optional<CorsResponse> answer = answer(preflight, request, path);
    if (answer.isPresent()) {
      write(answer.get(), response);
      response.setStatus(answer.get().status());
      return;
    }
    chain.doFilter(request, new DecoratedResponse(request, response, preflight, path));
  }

  private static Optional<CorsResponse> answer(
      Preflight preflight, HttpServletRequest request, String path) {
    String origin = request.getHeader("Origin");
    String method = request.getHeader("Access-Control-Request-Method");
    return request.getMethod().equals("OPTIONS") && origin != null && method != null
        ? preflight.answer(method, path, origin, headers(request))
        : Optional.empty();
  }

  private static @Nullable String headers(HttpServletRequest request) {
    java.util.List<String> lines =
        java.util.Collections.list(request.getHeaders("Access-Control-Request-Headers"));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  static void write(CorsResponse cors, HttpServletResponse response) {
    cors.headers()
        .forEach(
            (name, value) -> {
              if (name.equals("Vary")) {
                response.addHeader(name, value);
              } else {
                response.setHeader(name, value);
              }
            });
  }
}
