package dev.preflight.runtime;

import dev.preflight.runtime.application.RunningApplication;
import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.filter.Current;
import dev.preflight.runtime.reflect.Reflection;
import dev.preflight.runtime.routing.JaxRsImplementation;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Listens to Jersey's reloads. A reload copies the configuration, including the filters, and does
 * not call any {@code Feature} again, so the filters have to switch to the next application.
 */
final class JerseyReload implements InvocationHandler {
  private static final String LISTENER =
      "org.glassfish.jersey.server.spi.ContainerLifecycleListener";

  private final PreflightFeature feature;
  private final Current current;

  private JerseyReload(PreflightFeature feature, Current current) {
    this.feature = feature;
    this.current = current;
  }

  /** Registers a listener if Jersey's listener interface is present. */
  static void register(FeatureContext context, PreflightFeature feature, Current current) {
    Class<?> listener = Reflection.load(LISTENER, context.getClass().getClassLoader());
    if (listener != null) {
      context.register(
          Proxy.newProxyInstance(
              listener.getClassLoader(),
              new Class<?>[] {listener},
              new JerseyReload(feature, current)));
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (method.getName().equals("onReload") && arguments != null && arguments.length == 1) {
      reload(arguments[0]);
    }
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> arguments != null && proxy == arguments[0];
      case "toString" -> "Preflight's reload listener";
      default -> null;
    };
  }

  // Jersey has already switched. If configured origins are invalid, the exception reaches the
  // caller of the reload, and the policies allow only the origins in their annotations.
  private void reload(Object container) {
    if (Reflection.call(container, "getConfiguration") instanceof Configuration configuration) {
      Function<String, @Nullable Object> properties = feature.properties(configuration);
      Settings settings = Settings.of(properties);
      if (!settings.enabled()) {
        current.replaceBy(null);
        return;
      }
      Application application = configuration instanceof Application it ? it : null;
      ApplicationPolicies next =
          ApplicationPolicies.create(
              new RunningApplication(application, configuration, JaxRsImplementation.JERSEY),
              properties,
              JaxRsImplementation.JERSEY,
              settings);
      current.replaceBy(next);
      next.resources().start();
    }
  }
}
