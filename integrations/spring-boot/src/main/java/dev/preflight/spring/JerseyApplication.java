package dev.preflight.spring;

import dev.preflight.runtime.Preflight;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * The running Jersey application. It is registered as a feature to get access to the configuration.
 */
final class JerseyApplication implements Feature {
  private final String basePath;
  private volatile @Nullable Configuration configuration;

  @Context private @Nullable Configuration injected;

  /**
   * Creates a view of an application.
   *
   * @param basePath the path relative to the context path, without a trailing slash
   */
  JerseyApplication(String basePath) {
    this.basePath = basePath;
  }

  @Override
  public boolean configure(FeatureContext context) {
    configuration = injected == null ? context.getConfiguration() : injected;
    return true;
  }

  /**
   * Returns the Preflight instance of the application, or null if it has not started or Preflight
   * is switched off.
   */
  @Nullable Preflight preflight() {
    Configuration running = configuration;
    try {
      return running == null ? null : Preflight.in(running);
    } catch (IllegalStateException off) {
      return null;
    }
  }

  /** Returns a path relative to that of the application, or null if it is outside. */
  @Nullable String relative(String path) {
    if (!path.startsWith(basePath)) {
      return null;
    }
    String rest = path.substring(basePath.length());
    return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
  }
}
