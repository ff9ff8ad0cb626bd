package dev.preflight.compatibility.launcher;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;

/** An application of classes that were made up and compiled by a test. */
final class ModelApplication extends Application {
  private final Set<Class<?>> classes = new LinkedHashSet<>();

  /**
   * The application.
   *
   * @param names the names of the resource classes, separated by commas
   * @param more the classes that an implementation needs beside
   */
  ModelApplication(String names, Set<Class<?>> more) throws ClassNotFoundException {
    for (String name : names.split(",", -1)) {
      classes.add(Class.forName(name));
    }
    classes.addAll(more);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return classes;
  }
}
