package dev.preflight.quarkus;

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
public class PreflightApplication {
  private final Set<Class<?>> resourceClasses = ConcurrentHashMap.newKeySet();
  private volatile String basePath = "";
  private volatile @Nullable PreflightFilters filters;

  /** Creates the bean. */
  public PreflightApplication() {}

  /** Adds the class of a resource method. */
  void add(Class<?> resourceClass) {
    resourceClasses.add(resourceClass);
  }

  /** Returns a path relative to that of Jakarta REST, or null if it is outside. */
  @Nullable String relative(String path) {
    if (!path.startsWith(basePath)) {
      return null;
    }
    String rest = path.substring(basePath.length());
    return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
  }

  /** Returns the filters, or null if Preflight is switched off. */
  @Nullable PreflightFilters filters() {
    return filters;
  }

  void start(@Observes StartupEvent event) {
    Config config = ConfigProvider.getConfig();
    if (isOn(config, "quarkus.http.cors.enabled") || isOn(config, "quarkus.http.cors")) {
      throw new IllegalStateException(
          "quarkus.http.cors is switched on beside Preflight. It answers preflights itself, whatever"
              + " the policies say, and headers would come twice. Remove quarkus.http.cors.*");
    }
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

  private static boolean isOn(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter("true"::equals).isPresent();
  }
}
