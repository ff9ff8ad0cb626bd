package dev.preflight.quarkus;

import dev.preflight.quarkus.http.RestApplication;
import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.PreflightFilters;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jspecify.annotations.Nullable;

/**
 * Preflight in the running application. Quarkus reports the resource classes when it is built or
 * boots. The origins are read when the application starts, so that a native image uses those of its
 * environment. A live reload creates a new instance.
 */
@Singleton
public class PreflightApplication implements RestApplication {
  private final Set<Class<?>> resourceClasses = ConcurrentHashMap.newKeySet();
  private volatile String basePath = "";
  private volatile @Nullable PreflightFilters filters;

  /** Creates the bean. */
  public PreflightApplication() {}

  /** Adds the class of a resource method. */
  void add(Class<?> resourceClass) {
    resourceClasses.add(resourceClass);
  }

  @Override
  public String basePath() {
    return basePath;
  }

  @Override
  public @Nullable Preflight preflight() {
    PreflightFilters current = filters;
    return current == null ? null : current.preflight();
  }

  /** Returns the filters, or null if Preflight is switched off. */
  @Nullable PreflightFilters filters() {
    return filters;
  }

  void start(@Observes StartupEvent event) {
    Config config = ConfigProvider.getConfig();
    RestApplication.requireNoOtherCors(config);
    Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
    if (deployment == null) {
      return; // the application has no resources
    }
    basePath = deployment.getPrefix().replaceFirst("/+$", "");
    filters =
        PreflightFilters.start(
            name -> config.getOptionalValue(name, String.class).orElse(null),
            declared(deployment.getApplicationSupplier().get().getClass()),
            resourceClasses);
  }

  // Quarkus creates a subclass of a bean that is intercepted or proxied.
  private static Class<?> declared(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    return superclass != null && type.getSimpleName().matches(".*_(Subclass|ClientProxy)")
        ? declared(superclass)
        : type;
  }
}
