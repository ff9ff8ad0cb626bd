package dev.preflight.quarkus;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Where Jakarta REST is: behind the root path of HTTP and its own. */
@Singleton
class RestPath {
  private final String base;

  RestPath() {
    Config config = ConfigProvider.getConfig();
    base = segments(config, "quarkus.http.root-path") + segments(config, "quarkus.rest.path");
  }

  private static String segments(Config config, String name) {
    String path = config.getOptionalValue(name, String.class).orElse("/");
    String begun = path.startsWith("/") ? path : "/" + path;
    return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
  }

  /** Returns a path behind that of Jakarta REST, or null if it is elsewhere. */
  @Nullable String relative(String path) {
    if (!path.startsWith(base)) {
      return null;
    }
    String rest = path.substring(base.length());
    return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
  }
}
