package dev.preflight.compatibility.launcher;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;

/** An application of classes that a test has generated and compiled. */
final class ModelApplication extends Application {
  private final Set<Class<?>> classes;

  private ModelApplication(Set<Class<?>> classes) {
    this.classes = classes;
  }

  /**
   * Creates an application.
   *
   * @param names the names of the resource classes, separated by commas; the first may be that of
   *     an {@code Application} whose constructor takes the classes
   * @param more additional classes that the implementation needs
   */
  static Application of(String names, Set<Class<?>> more) throws ReflectiveOperationException {
    Set<Class<?>> classes = new LinkedHashSet<>();
    Class<?> application = ModelApplication.class;
    for (String name : names.split(",", -1)) {
      Class<?> type = Class.forName(name);
      if (Application.class.isAssignableFrom(type)) {
        application = type;
      } else {
        classes.add(type);
      }
    }
    classes.addAll(more);
    return application == ModelApplication.class
        ? new ModelApplication(classes)
        : (Application) application.getConstructor(Set.class).newInstance(classes);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }
}
