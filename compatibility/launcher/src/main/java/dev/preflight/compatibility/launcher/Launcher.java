package dev.preflight.compatibility.launcher;

import dev.preflight.compatibility.sample.SampleApplication;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Starts every application on an implementation, each on a free port of this machine. */
@FunctionalInterface
public interface Launcher {

  /** The base path of the application that is not at the root of its server. */
  String BASE = "/base";

  /**
   * Starts a server on the loopback address.
   *
   * @param base the path of the application, without a trailing slash
   * @return the port of the server
   */
  int start(Application application, String base) throws Exception;

  /**
   * Starts the applications and prints their ports to standard output. Exits when standard input
   * ends, so that the process never outlives the tests that started it.
   *
   * @param more additional classes that an application has to register on this implementation
   * @param models for each application to start instead of the usual ones, the names of its
   *     resource classes, separated by commas
   */
  static void run(Launcher launcher, Set<Class<?>> more, String... models) throws Exception {
    String ports;
    try {
      ports = start(launcher, more, models);
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      System.exit(1); // threads of a server that has started would keep the process alive
      return;
    }
    System.out.println(ports);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Nothing is ever written; only the end of the input matters.
    }
    System.exit(0);
  }

  private static String start(Launcher launcher, Set<Class<?>> more, String... models)
      throws Exception {
    StringBuilder ports = new StringBuilder("ports");
    if (models.length == 0) {
      ports.append(" sample=").append(launcher.start(new SampleApplication(more), ""));
      ports.append(" secured=").append(launcher.start(SampleApplication.secured(more), ""));
      int port = launcher.start(new DefaultApplication(more), BASE);
      ports.append(" default=").append(port).append(BASE);
      ports.append(" bare=").append(launcher.start(new SampleApplication(Set.of()), ""));
    }
    for (int i = 0; i < models.length; i++) {
      ports.append(" %d=%d".formatted(i, launcher.start(ModelApplication.of(models[i], more), "")));
    }
    return ports.toString();
  }
}
