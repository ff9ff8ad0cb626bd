package dev.preflight.servlet;

import dev.preflight.PathPatterns;
import dev.preflight.runtime.CorsResponse;
import dev.preflight.runtime.PathPolicies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies the policies of classes with {@link PathPatterns}: answers preflights, writes the headers
 * of responses, and refuses requests where a policy says {@code enforce}. Servlet containers that
 * scan for annotations register it by themselves; elsewhere, map it to {@code /*} in front of
 * authentication:
 *
 * <pre>{@code
 * context.addFilter("preflight", new PreflightServletFilter(PublicFiles.class));
 * }</pre>
 */
public final class PreflightServletFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  private final transient Set<Class<?>> classes;
  private final transient @Nullable Function<String, @Nullable Object> properties;
  private transient @Nullable PathPolicies policies;

  /**
   * Creates a filter whose configuration comes from the context's init parameters, system
   * properties, the environment and MicroProfile Config.
   *
   * @param classes the classes with path patterns and a policy
   */
  public PreflightServletFilter(Class<?>... classes) {
    this(null, Set.of(classes));
  }

  /**
   * Creates a filter with another source of configuration.
   *
   * @param properties the properties of {@code PreflightFeature}, by their names; or null for the
   *     context's init parameters
   * @param classes the classes with path patterns and a policy
   */
  public PreflightServletFilter(
      @Nullable Function<String, @Nullable Object> properties, Set<Class<?>> classes) {
    this.properties = properties;
    this.classes = Set.copyOf(classes);
  }

  /**
   * Reads the policies.
   *
   * @throws IllegalArgumentException if a class has no path patterns or no policy
   * @throws dev.preflight.runtime.origins.InvalidOriginsException if configured origins break the
   *     rules
   * @throws IllegalStateException if two classes name a pattern and method with different policies,
   *     or if the generated code of a class is missing or out of date
   */
  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    ServletContext context = config.getServletContext();
    policies =
        PathPolicies.of(properties == null ? context::getInitParameter : properties, classes)
            .orElse(null);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    PathPolicies current = policies;
    if (current == null) {
      chain.doFilter(request, response);
      return;
    }
    String path = ServletCors.decodedPath(request);
    String origin = request.getHeader("Origin");
    if (ServletCors.answer(request, response, path, current::answer)) {
      return;
    }
    Optional<CorsResponse> headers = current.decorate(request.getMethod(), path, origin);
    if (headers.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (origin != null
        && current.refuses(
            request.getMethod(), path, origin, request.getHeader("Sec-Fetch-Site"))) {
      ServletCors.write(headers.get(), response);
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    CorsServletResponse decorated = new CorsServletResponse(request, response, headers.get());
    try {
      chain.doFilter(request, decorated);
    } finally {
      decorated.writeAtEnd();
    }
  }
}
