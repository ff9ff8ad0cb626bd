package dev.preflight.runtime.decision;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.application.GeneratedResources;
import dev.preflight.runtime.application.Mismatches;
import dev.preflight.runtime.application.ResourceRegistry;
import dev.preflight.runtime.application.RunningApplication;
import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.configured.ConfigurationSources;
import dev.preflight.runtime.configured.ConfiguredPolicies;
import dev.preflight.runtime.routing.JaxRsImplementation;
import dev.preflight.runtime.routing.PathMatch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The policies of one application, and everything that decides by them. */
public final class ApplicationPolicies {
  private static final Logger LOGGER = System.getLogger(ApplicationPolicies.class.getName());

  private final ResourceRegistry resources;
  private final ConfiguredPolicies configured;
  private final PreflightDecider decider;
  private final PolicyResolver resolver;
  private final Settings settings;

  private ApplicationPolicies(
      ResourceRegistry resources,
      ConfiguredPolicies configured,
      PolicyResolver resolver,
      Settings settings) {
    this.resources = resources;
    this.configured = configured;
    this.decider = new PreflightDecider(configured);
    this.resolver = resolver;
    this.settings = settings;
  }

  /** Creates the policies of an application that is starting. */
  public static ApplicationPolicies create(
      RunningApplication application,
      Function<String, @Nullable Object> properties,
      JaxRsImplementation implementation,
      Settings settings) {
    return create(properties, application.type(), application::classes, implementation, settings);
  }

  /** Creates the policies of an application with these classes. */
  public static ApplicationPolicies create(
      Function<String, @Nullable Object> properties,
      @Nullable Class<?> application,
      Supplier<Set<Class<?>>> registered,
      JaxRsImplementation implementation,
      Settings settings) {
    if (settings.debugging()) {
      LOGGER.log(
          Level.WARNING,
          "Development mode: refused preflights contain the reason. Do not set {0} in production",
          Settings.DEBUG);
    }
    Mismatches mismatches = new Mismatches(settings.refusesMismatches());
    ConfigurationSources sources = new ConfigurationSources(properties, System.getenv());
    ConfiguredPolicies configured = new ConfiguredPolicies(sources);
    GeneratedResources generated = new GeneratedResources(mismatches);
    ResourceRegistry resources =
        new ResourceRegistry(
            generated, mismatches, configured, implementation, application, registered);
    MethodPolicies methods = new MethodPolicies(generated, mismatches);
    return new ApplicationPolicies(
        resources, configured, new PolicyResolver(resources, methods, configured), settings);
  }

  /**
   * Decides on a preflight; returns null if the path has no policy, so that it is left alone.
   *
   * @param method the value of {@code Access-Control-Request-Method}
   * @param path the encoded path relative to the application's base URI, with a leading slash
   * @param origin the value of {@code Origin}
   * @param headers the value of {@code Access-Control-Request-Headers}, or null if there is none
   */
  public @Nullable Decision decide(
      String method, String path, String origin, @Nullable String headers) {
    PathMatch match = resources.table().match(path);
    return match == null || !match.hasPolicy() ? null : decide(match, method, origin, headers);
  }

  /** Decides on a preflight for a path whose methods are known. */
  public Decision decide(PathMatch match, String method, String origin, @Nullable String headers) {
    return decider.decide(match, method, origin, headers);
  }

  /** Returns the policy of a response that comes from no resource method, or null. */
  public @Nullable CompiledPolicy policyForError(String method, String path) {
    PathMatch match = resources.table().match(path);
    CompiledPolicy declared =
        match == null ? resources.applicationPolicy() : match.policyForError(method);
    return declared == null ? null : configured.current(declared);
  }

  /**
   * Returns whether any policy may refuse actual requests. This includes classes that are known
   * only once a locator has returned them.
   */
  public boolean mayEnforce() {
    return resources.enforces() || resources.table().hasLocators();
  }

  /** Returns the policies whose origins come from the configuration. */
  public ConfiguredPolicies configured() {
    return configured;
  }

  /** Returns the resource classes. */
  public ResourceRegistry resources() {
    return resources;
  }

  /** Returns what finds the policy of an actual request. */
  public PolicyResolver resolver() {
    return resolver;
  }

  /** Returns the settings of the application. */
  public Settings settings() {
    return settings;
  }
}
