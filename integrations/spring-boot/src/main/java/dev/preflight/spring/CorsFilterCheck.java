package dev.preflight.spring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.CorsFilter;

/** Warns if Spring's own CORS filter runs too: it answers every preflight that it sees. */
final class CorsFilterCheck implements SmartInitializingSingleton {
  private static final Logger LOGGER = System.getLogger(CorsFilterCheck.class.getName());

  private final ListableBeanFactory beans;

  CorsFilterCheck(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (beans.getBeanNamesForType(CorsFilter.class).length > 0
        || beans.getBeansOfType(FilterRegistrationBean.class).values().stream()
            .anyMatch(registration -> registration.getFilter() instanceof CorsFilter)) {
      LOGGER.log(
          Level.WARNING,
          "Preflight: Spring's CorsFilter is also registered. If it runs first, it answers"
              + " preflights regardless of the policies, and responses may have headers of both."
              + " Limit it to the paths of Spring MVC, or remove it");
    }
  }
}
