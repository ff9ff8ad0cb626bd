package dev.preflight.spring;

import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Configures Preflight in applications with a {@link ResourceConfig}: origins come from Spring's
 * {@link Environment}, and preflights are answered before Spring Security.
 */
@AutoConfiguration
@ConditionalOnClass(ResourceConfig.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class PreflightAutoConfiguration {
  /**
   * The order of the filter: before Spring Security (-100), after filters that only change the
   * encoding.
   */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

  /** Creates the configuration. */
  public PreflightAutoConfiguration() {}

  @Bean
  static JerseyConfigurer preflightJerseyConfigurer(Environment environment) {
    return new JerseyConfigurer(environment);
  }

  @Bean
  FilterRegistrationBean<JerseyPreflightFilter> preflightServletFilter(
      JerseyConfigurer configurer, ObjectProvider<ResourceConfig> resourceConfig) {
    FilterRegistrationBean<JerseyPreflightFilter> registration =
        new FilterRegistrationBean<>(new JerseyPreflightFilter(configurer::application));
    registration.setOrder(ORDER);
    registration.setAsyncSupported(true);
    return registration;
  }
}
