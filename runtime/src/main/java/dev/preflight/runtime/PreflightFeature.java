package dev.preflight.runtime;

import dev.preflight.runtime.application.RunningApplication;
import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.configured.ConfigurationSources;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.filter.CorsResponseFilter;
import dev.preflight.runtime.filter.Current;
import dev.preflight.runtime.filter.EnforcementFilter;
import dev.preflight.runtime.filter.LastResortExceptionMapper;
import dev.preflight.runtime.filter.PreflightFilter;
import dev.preflight.runtime.origins.OriginConfiguration;
import dev.preflight.runtime.reflect.Reflection;
import dev.preflight.runtime.routing.JaxRsImplementation;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Switches Preflight on in an application. Jersey and RESTEasy find the feature automatically. With
 * other implementations the application registers it once:
 *
 * <pre>{@code
 * public Set<Class<?>> getClasses() {
 *   return Set.of(OrdersResource.class, PreflightFeature.class);
 * }
 * }</pre>
 */
@Provider // for implementations that find features by scanning
@ConstrainedTo(RuntimeType.SERVER)
public final class PreflightFeature implements Feature {
  /**
   * The name of a configuration property. {@code false} switches Preflight off in the application.
   * The default is {@code true}.
   */
  public static final String ENABLED = Settings.ENABLED;

  /**
   * The name of a configuration property. {@code false} leaves unmapped exceptions to the
   * container; on some implementations, pages then see a CORS error instead of the 500. The default
   * is {@code true}.
   */
  public static final String EXCEPTION_MAPPER = Settings.EXCEPTION_MAPPER;

  /**
   * The name of a configuration property for development. With {@code true}, the response to a
   * refused preflight makes the browser print what is missing, and carries the reason in the header
   * {@code Preflight-Refused}. The preflight stays refused. The default is {@code false}.
   */
  public static final String DEBUG = Settings.DEBUG;

  /**
   * The name of a configuration property for the case that declared policies are not in force and
   * the application has a policy with {@code enforce = true}. With {@code refuse}, the application
   * does not start. With {@code warn}, it starts, and the classes with such policies stay closed.
   * The default is {@code refuse}.
   */
  public static final String ON_MISMATCH = Settings.ON_MISMATCH;

  /**
   * The name of a configuration property: an {@link OriginConfiguration} that provides configured
   * origins.
   */
  public static final String CONFIGURATION = ConfigurationSources.PROPERTY;

  private static final String QUARKUS = "io.quarkus.runtime.Quarkus";

  private static final Logger LOGGER = System.getLogger(PreflightFeature.class.getName());

  private final Function<String, @Nullable Object> properties;

  @Context private @Nullable Application application;

  /** Creates a feature. Called by the service loader. */
  public PreflightFeature() {
    this(name -> null);
  }

  /**
   * Creates a feature with properties from elsewhere, for example from a framework.
   *
   * @param properties the properties of this class, by their names; where it returns null, those of
   *     the application apply
   */
  public PreflightFeature(Function<String, @Nullable Object> properties) {
    this.properties = properties;
  }

  @Override
  public boolean configure(FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    Function<String, @Nullable Object> all = properties(configuration);
    Settings settings = Settings.of(all);
    if (!settings.enabled() || configuration.isRegistered(CorsResponseFilter.class)) {
      return false;
    }
    JaxRsImplementation routing = JaxRsImplementation.of(context);
    if (routing == JaxRsImplementation.QUARKUS) {
      LOGGER.log(
          Level.WARNING,
          "Quarkus REST does not run filters that a feature registers, so no policy is in force."
              + " Add the dependency dev.preflight:preflight-quarkus");
      return false;
    }
    ApplicationPolicies policies =
        ApplicationPolicies.create(
            new RunningApplication(application, configuration, routing), all, routing, settings);
    Current current = new Current(policies);
    CorsResponseFilter responseFilter = new CorsResponseFilter(current);
    Current.remember(context, responseFilter);
    context.register(current);
    context.register(new PreflightFilter(current));
    context.register(new EnforcementFilter(current));
    context.register(responseFilter);
    if (routing == JaxRsImplementation.JERSEY) {
      JerseyReload.register(context, this, current);
    }
    // RESTEasy handles unmapped exceptions itself, unwraps some of them, and runs response filters.
    // In Quarkus it does not.
    boolean answersItself =
        routing == JaxRsImplementation.RESTEASY && Reflection.load(QUARKUS) == null;
    if (!answersItself && settings.mapsExceptions()) {
      context.register(new LastResortExceptionMapper(), Integer.MAX_VALUE);
    }
    return true;
  }

  /** Returns the properties of an application, of which its own come second. */
  Function<String, @Nullable Object> properties(Configuration configuration) {
    return name -> {
      Object value = properties.apply(name);
      return value == null ? configuration.getProperty(name) : value;
    };
  }
}
