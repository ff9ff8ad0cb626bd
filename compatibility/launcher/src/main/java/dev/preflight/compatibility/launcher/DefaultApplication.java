package dev.preflight.compatibility.launcher;

import dev.preflight.CrossOrigin;
import dev.preflight.compatibility.sample.SampleApplication;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An application with a policy. It is in another module than the sample, because its policy is the
 * default of its module.
 */
@CrossOrigin(
    origins = {"https://default.example.com", "https://shop.example.com"},
    exposedHeaders = "X-Default")
public class DefaultApplication extends Application {
  private final Set<Class<?>> classes =
      new LinkedHashSet<>(
          List.of(DefaultDoorResource.class, DefaultHallResource.class, DefaultResource.class));

  /**
   * Creates the application.
   *
   * @param more additional classes that the implementation needs
   */
  public DefaultApplication(Set<Class<?>> more) {
    classes.addAll(more);
    classes.add(OwnMapper.class);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return SampleApplication.properties();
  }
}
