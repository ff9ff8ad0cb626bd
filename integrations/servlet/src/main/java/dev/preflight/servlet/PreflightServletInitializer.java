package dev.preflight.servlet;

import dev.preflight.PathPatterns;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers the filter in a servlet container that scans for classes with {@link PathPatterns}, in
 * front of the filters of {@code web.xml}. Elsewhere register a {@link PreflightServletFilter}.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#shared-libraries-runtimes-pluggability">Jakarta
 *     Servlet 8.2.4: shared libraries and runtimes pluggability</a>
 */
@HandlesTypes(PathPatterns.class)
public final class PreflightServletInitializer implements ServletContainerInitializer {

  private static final String STARTER = "dev.preflight.spring.PathPatternsAutoConfiguration";

  /** For the service loader. */
  public PreflightServletInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
    List<Class<?>> annotated =
        classes == null
            ? List.of()
            : classes.stream()
                .filter(type -> type.isAnnotationPresent(PathPatterns.class))
                .toList();
    if (annotated.isEmpty() || hasStarter(context)) {
      return;
    }
    FilterRegistration.Dynamic registration =
        context.addFilter(
            PreflightServletFilter.class.getName(),
            new PreflightServletFilter(annotated.toArray(Class<?>[]::new)));
    if (registration != null) { // null if the application has registered it
      registration.setAsyncSupported(true);
      registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
  }

  // In a WAR of Spring Boot the starter registers the filter, with Spring's configuration.
  private static boolean hasStarter(ServletContext context) {
    try {
      Class.forName(STARTER, false, context.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
