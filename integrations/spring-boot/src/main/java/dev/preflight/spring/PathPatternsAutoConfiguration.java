package dev.preflight.spring;

import dev.preflight.PathPatterns;
import dev.preflight.servlet.PreflightServletFilter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Applies the policies of beans with {@link PathPatterns}, with Jersey or without. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class PathPatternsAutoConfiguration {
  /** Creates the configuration. */
  public PathPatternsAutoConfiguration() {}

  @Bean
  CorsFilterCheck preflightCorsFilterCheck(ListableBeanFactory beans) {
    return new CorsFilterCheck(beans);
  }

  // Behind the filter for Jersey, whose policies are nearer.
  @Bean
  FilterRegistrationBean<PreflightServletFilter> preflightPathPatterns(
      ListableBeanFactory beans, Environment environment) {
    Set<Class<?>> classes =
        Stream.of(beans.getBeanNamesForAnnotation(PathPatterns.class))
            .map(beans::getType)
            .filter(Objects::nonNull)
            .map(ClassUtils::getUserClass)
            .collect(Collectors.toSet());
    EnvironmentProperties properties = new EnvironmentProperties(environment);
    FilterRegistrationBean<PreflightServletFilter> registration =
        new FilterRegistrationBean<>(new PreflightServletFilter(properties::get, classes));
    registration.setOrder(PreflightAutoConfiguration.ORDER + 1);
    registration.setEnabled(!classes.isEmpty());
    return registration;
  }
}
