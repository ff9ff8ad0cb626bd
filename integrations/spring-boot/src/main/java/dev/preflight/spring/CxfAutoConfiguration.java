package dev.preflight.spring;

import dev.preflight.runtime.PreflightFeature;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Provides the feature for CXF, whose starter registers beans with {@code @Provider}, with origins
 * from Spring's {@link Environment}.
 */
@AutoConfiguration
@ConditionalOnClass(name = "org.apache.cxf.jaxrs.JAXRSServerFactoryBean")
public class CxfAutoConfiguration {
  /** Creates the configuration. */
  public CxfAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  PreflightFeature preflightFeature(Environment environment) {
    return new PreflightFeature(new EnvironmentProperties(environment)::get);
  }
}
