package dev.preflight.quarkus.http;

import dev.preflight.runtime.Preflight;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The Jakarta REST application that runs in Quarkus, whichever implementation it has. */
public interface RestApplication {
  /** Returns Preflight in the application, or null if it has not started or is switched off. */
  @Nullable Preflight preflight();

  /** Returns the path that the application is at, without a slash at the end. */
  String basePath();

  /** Returns a path behind that of the application, or null if it is elsewhere. */
  default @Nullable String relative(String path) {
    String base = basePath();
    if (!path.startsWith(base)) {
      return null;
    }
    String rest = path.substring(base.length());
    return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
  }

  /**
   * Checks that Quarkus does not answer preflights itself.
   *
   * @throws IllegalStateException if {@code quarkus.http.cors} is switched on
   */
  static void requireNoOtherCors(Config config) {
    if (isOn(config, "quarkus.http.cors.enabled") || isOn(config, "quarkus.http.cors")) {
      throw new IllegalStateException(
          "quarkus.http.cors is enabled as well as Preflight. It answers preflights regardless of"
              + " the policies, and headers would be duplicated. Remove quarkus.http.cors.*");
    }
  }

  private static boolean isOn(Config config, String name) {
    return config.getOptionalValue(name, Boolean.class).orElse(false);
  }
}
