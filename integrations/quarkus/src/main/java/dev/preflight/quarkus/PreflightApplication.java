package dev.preflight.quarkus;

import dev.preflight.runtime.PreflightFilters;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Preflight in the running application. Quarkus names the resource classes when it is built or
 * boots; the origins are read when the application starts, so that a native image has those of its
 * environment. A live reload has a new instance.
 */
@Singleton
public class PreflightApplication {
  private final Set<Class<?>> resourceClasses = ConcurrentHashMap.newKeySet();
  private @Nullable Class<?> application;
  private volatile @Nullable PreflightFilters filters;

  /** Creates the bean. */
  public PreflightApplication() {}

  /** Adds the class of a resource method, or the application itself. */
  void add(Class<?> type) {
    if (Application.class.isAssignableFrom(type)) {
      application = type;
    } else {
      resourceClasses.add(type);
    }
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
    filters =
        PreflightFilters.start(
            name -> config.getOptionalValue(name, String.class).orElse(null),
            application,
            resourceClasses);
  }

  private static boolean isOn(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter("true"::equals).isPresent();
  }
}
