package dev.preflight.spring;

import dev.preflight.runtime.PreflightFeature;
import jakarta.ws.rs.ApplicationPath;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;

/**
 * Configures what Jersey lacks in Spring Boot: the configuration, a start with the application
 * rather than with the first request, and errors that keep their headers.
 */
final class JerseyConfigurer implements BeanPostProcessor {
  private static final String SERVLET = "jerseyServletRegistration";
  private static final String PATH = "spring.jersey.application-path";

  private final Environment environment;
  private @Nullable JerseyApplication application;

  JerseyConfigurer(Environment environment) {
    this.environment = environment;
  }

  /** Returns the application, or null if there is none yet. */
  @Nullable JerseyApplication application() {
    return application;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof ResourceConfig config) {
      configure(config);
    } else if (bean instanceof ServletRegistrationBean<?> registration && name.equals(SERVLET)) {
      // Otherwise a mistake in the configuration would appear only with the first request, as a
      // 500.
      registration.setLoadOnStartup(1);
    }
    return bean;
  }

  private void configure(ResourceConfig config) {
    EnvironmentProperties properties = new EnvironmentProperties(environment);
    if (config.getProperty(PreflightFeature.CONFIGURATION) == null) {
      config.property(
          PreflightFeature.CONFIGURATION, properties.get(PreflightFeature.CONFIGURATION));
    }
    for (String property : EnvironmentProperties.switches()) {
      Object value = properties.get(property);
      if (value != null) {
        config.property(property, value);
      }
    }
    if (config.getProperty(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR) == null) {
      config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
    JerseyApplication started = new JerseyApplication(basePath(config));
    config.register(started);
    application = started;
  }

  private String basePath(ResourceConfig config) {
    String path = environment.getProperty(PATH);
    if (path == null) {
      ApplicationPath annotation =
          AnnotationUtils.findAnnotation(config.getClass(), ApplicationPath.class);
      path = annotation == null ? "" : annotation.value();
    }
    List<String> segments =
        List.of(path.split("/", -1)).stream()
            .filter(segment -> !segment.isEmpty() && !segment.equals("*"))
            .toList();
    return segments.isEmpty() ? "" : "/" + String.join("/", segments);
  }
}
