package dev.preflight.runtime.application;

import dev.preflight.runtime.reflect.ActualClass;
import dev.preflight.runtime.reflect.Reflection;
import dev.preflight.runtime.routing.JaxRsImplementation;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The application that is starting: its class and its registered resource classes. Implementations
 * report classes to a {@code DynamicFeature} one by one, and some report an interface instead of
 * the class that implements it.
 */
public final class RunningApplication {
  private static final String RESTEASY = "org.jboss.resteasy.";

  private final @Nullable Application application;
  private final Configuration configuration;
  private final JaxRsImplementation routing;

  /**
   * Creates a view of an application.
   *
   * @param application the application as the implementation injects it, or null
   */
  public RunningApplication(
      @Nullable Application application, Configuration configuration, JaxRsImplementation routing) {
    this.configuration = configuration;
    this.application =
        unwrap(
            application == null && routing == JaxRsImplementation.RESTEASY
                ? deployed(configuration)
                : application);
    this.routing = routing;
  }

  /** Returns the class of the application, or null if it is unknown. */
  public @Nullable Class<?> type() {
    return application == null || Proxy.isProxyClass(application.getClass())
        ? null
        : application.getClass();
  }

  /** Returns the classes that are registered so far, including providers. */
  public Set<Class<?>> classes() {
    Set<Class<?>> classes = new LinkedHashSet<>(configuration.getClasses());
    for (Object instance : configuration.getInstances()) {
      classes.add(ActualClass.of(instance));
    }
    if (routing == JaxRsImplementation.RESTEASY) {
      classes.addAll(ofRestEasy(configuration));
    } else if (routing != JaxRsImplementation.JERSEY && application != null) {
      Set<Class<?>> named = application.getClasses();
      classes.addAll(named == null ? Set.of() : named);
    }
    return classes;
  }

  // Jersey wraps applications that are not a ResourceConfig.
  private static @Nullable Application unwrap(@Nullable Application application) {
    Application current = application;
    for (int i = 0; i < 8 && current != null; i++) {
      Object wrapped = Reflection.call(current, "getApplication");
      if (!(wrapped instanceof Application inner) || inner == current) {
        return current;
      }
      current = inner;
    }
    return current;
  }

  // A server may hide the classes of RESTEasy from those of the application, as Liberty does.
  private static @Nullable Object deployment(Configuration configuration) {
    return Reflection.callStatic(
        configuration.getClass().getClassLoader(),
        RESTEASY + "core.ResteasyContext",
        "getContextData",
        RESTEASY + "spi.ResteasyDeployment");
  }

  private static @Nullable Application deployed(Configuration configuration) {
    Object deployment = deployment(configuration);
    return deployment != null
            && Reflection.call(deployment, "getApplication") instanceof Application application
        ? application
        : null;
  }

  // RESTEasy's configuration contains only providers.
  private static List<Class<?>> ofRestEasy(Configuration configuration) {
    List<Class<?>> classes = new ArrayList<>();
    Object deployment = deployment(configuration);
    if (deployment != null) {
      Reflection.list(deployment, "getActualResourceClasses").forEach(type -> add(type, classes));
      Reflection.list(deployment, "getScannedResourceClasses").forEach(type -> add(type, classes));
      Reflection.list(deployment, "getResourceClasses").forEach(type -> add(type, classes));
      Reflection.list(deployment, "getResources")
          .forEach(instance -> classes.add(ActualClass.of(instance)));
    }
    return classes;
  }

  // Some of RESTEasy's lists contain class names.
  private static void add(Object typeOrName, List<Class<?>> classes) {
    if (typeOrName instanceof Class<?> type) {
      classes.add(type);
    } else if (typeOrName instanceof String name) {
      Class<?> type = Reflection.load(name.trim());
      if (type != null) {
        classes.add(type);
      }
    }
  }
}
