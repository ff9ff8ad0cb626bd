package dev.preflight.benchmarks.servlet;

import dev.preflight.benchmarks.scenario.Policy;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.catalina.filters.CorsFilter;
import org.jspecify.annotations.Nullable;

/** The parameters of Tomcat's filter. */
record TomcatConfig(Map<String, String> parameters) implements FilterConfig {

  static TomcatConfig of(Policy policy) {
    return new TomcatConfig(
        Map.of(
            CorsFilter.PARAM_CORS_ALLOWED_ORIGINS, String.join(",", policy.listedOrigins()),
            CorsFilter.PARAM_CORS_ALLOWED_METHODS, String.join(",", Policy.METHODS),
            CorsFilter.PARAM_CORS_ALLOWED_HEADERS, String.join(",", Policy.ALLOWED_HEADERS),
            CorsFilter.PARAM_CORS_EXPOSED_HEADERS, Policy.EXPOSED_HEADER,
            CorsFilter.PARAM_CORS_SUPPORT_CREDENTIALS, "true",
            CorsFilter.PARAM_CORS_REQUEST_DECORATE, "false",
            CorsFilter.PARAM_CORS_PREFLIGHT_MAXAGE, Integer.toString(Policy.MAX_AGE)));
  }

  @Override
  public String getFilterName() {
    return "cors";
  }

  @Override
  public ServletContext getServletContext() {
    return Unsupported.of(ServletContext.class);
  }

  @Override
  public @Nullable String getInitParameter(String name) {
    return parameters.get(name);
  }

  @Override
  public Enumeration<String> getInitParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }
}
