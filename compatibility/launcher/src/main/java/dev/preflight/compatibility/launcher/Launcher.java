package dev.preflight.compatibility.launcher;

import dev.preflight.compatibility.sample.SampleApplication;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Starts every application on an implementation, each on a free port of this machine. */
@FunctionalInterface
public interface Launcher {

  /**
   * Starts a server on the loopback address.
   *
   * @return its port
   */
  int start(Application application) throws Exception;

  /**
   * Starts the applications, says on standard output where they listen, and ends the process when
   * standard input ends, so that it never outlives the tests that started it.
   *
   * @param more the classes that an application has to name on this implementation
   */
  static void run(Launcher launcher, Set<Class<?>> more) throws Exception {
    System.out.printf(
        "ports sample=%d secured=%d default=%d bare=%d%n",
        launcher.start(new SampleApplication(more)),
        launcher.start(SampleApplication.secured(more)),
        launcher.start(new DefaultApplication(more)),
        launcher.start(new SampleApplication(Set.of())));
    System.out.flush();
    while (System.in.read() >= 0) {
      // Nobody writes anything; what counts is the end.
    }
    System.exit(0);
  }
}
