package dev.preflight.runtime;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

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

  private static final Logger LOGGER = System.getLogger(PreflightFeature.class.getName());

  /** For the service loader. */
  public PreflightFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    if (isOff(configuration, ENABLED) || configuration.isRegistered(CorsResponseFilter.class)) {
      return false;
    }
    ResourceRegistry resources = new ResourceRegistry(loadGenerated(), configuration);
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

  private static Map<Class<?>, PreflightResource> loadGenerated() {
    Map<Class<?>, PreflightResource> generated = new HashMap<>();
    ClassLoader own = PreflightFeature.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    addAll(generated, own);
    // Where this class is shared by applications, only the context loader sees theirs.
    if (context != null && context != own) {
      addAll(generated, context);
    }
    LOGGER.log(Level.DEBUG, () -> "Policies compiled for " + generated.keySet());
    return generated;
  }

  private static void addAll(Map<Class<?>, PreflightResource> generated, ClassLoader loader) {
    for (PreflightResource resource : ServiceLoader.load(PreflightResource.class, loader)) {
      generated.putIfAbsent(resource.resourceClass(), resource);
    }
  }
}
