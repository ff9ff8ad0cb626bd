package dev.preflight.compatibility.sample;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The application with all resources of the sample, in the same order in every JVM. */
public class SampleApplication extends Application {
  private final Set<Class<?>> classes =
      new LinkedHashSet<>(
          List.of(
              AnswersResource.class,
              AsyncResource.class,
              Counters.class,
              EarlyFilter.class,
              EventsResource.class,
              FailuresResource.class,
              HeadersResource.class,
              LateFilter.class,
              LetterProvider.class,
              LocatorsResource.class,
              MappedExceptionMapper.class,
              OnlyLocatorsResource.class,
              OptionsResource.class,
              OwnResponseFilter.class,
              PlainResource.class,
              PublicResource.class,
              RecordResource.class,
              SharedResource.class));
  private final Set<Object> instances =
      new LinkedHashSet<>(List.of(new InstanceResource(), new ManagedResource.Proxy()));

  /**
   * Creates the application.
   *
   * @param more additional classes that the implementation needs
   */
  public SampleApplication(Set<Class<?>> more) {
    classes.addAll(more);
  }

  /** Creates the same application with authentication by a token. */
  public static Application secured(Set<Class<?>> more) {
    SampleApplication application = new SampleApplication(more);
    application.classes.add(AuthenticationFilter.class);
    return application;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }

  // Set by tests of gateways that write the headers in place of the application.
  @Override
  public Map<String, Object> getProperties() {
    return properties();
  }

  /** Returns the properties of every application. */
  public static Map<String, Object> properties() {
    String enabled = System.getProperty("preflight.enabled");
    return enabled == null ? Map.of() : Map.of("preflight.enabled", enabled);
  }

  // Deprecated in favour of dependency injection, but the only way for an Application to register
  // instances.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return instances;
  }
}
