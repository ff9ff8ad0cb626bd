package dev.preflight.runtime;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Switches Preflight on in an application. Jersey and RESTEasy find it by themselves; elsewhere the
 * application registers it once:
 *
 * <pre>{@code
 * public Set<Class<?>> getClasses() {
 *   return Set.of(OrdersResource.class, PreflightFeature.class);
 * }
 * }</pre>
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class PreflightFeature implements Feature {
  /**
   * The name of a configuration property: {@code false} leaves the application as it is without
   * Preflight. The default is {@code true}.
   */
  public static final String ENABLED = "preflight.enabled";

  /**
   * The name of a configuration property: {@code false} leaves exceptions that nothing maps to the
   * container. Pages then see a CORS error in place of the 500 on some implementations. The default
   * is {@code true}.
   */
  public static final String EXCEPTION_MAPPER = "preflight.exceptionMapper";

  // Jersey does not honour zero and below; authentication filters have 1000.
  static final int PRIORITY = 1;

  /** For the service loader. */
  public PreflightFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    if (isOff(configuration, ENABLED) || configuration.isRegistered(CorsResponseFilter.class)) {
      return false;
    }
    ResourceRegistry resources =
        new ResourceRegistry(GeneratedResources.load(), configuration, Routing.of(context));
    context.register(resources);
    context.register(new PreflightFilter(resources), PRIORITY);
    context.register(new CorsResponseFilter(resources), PRIORITY);
    if (!isOff(configuration, EXCEPTION_MAPPER)) {
      context.register(new LastResortExceptionMapper(), Integer.MAX_VALUE);
    }
    return true;
  }

  private static boolean isOff(Configuration configuration, String property) {
    Object value = configuration.getProperty(property);
    return value != null && value.toString().equalsIgnoreCase("false");
  }
}
