package dev.preflight.compatibility.sample;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All resources of the sample, in the same order in every JVM. */
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
   * The application.
   *
   * @param more the classes that an implementation needs beside
   */
  public SampleApplication(Set<Class<?>> more) {
    classes.addAll(more);
  }

  /** The same, for users who have a token. */
  public static Application secured(Set<Class<?>> more) {
    SampleApplication application = new SampleApplication(more);
    application.classes.add(AuthenticationFilter.class);
    return application;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }

  // Deprecated for dependency injection, but the only way for an Application to have instances.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return instances;
  }
}
