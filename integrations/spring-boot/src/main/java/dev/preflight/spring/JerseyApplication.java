package dev.preflight.spring;

import dev.preflight.runtime.Preflight;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/** The Jersey application that runs. It is registered in it, to learn of its configuration. */
final class JerseyApplication implements Feature {
  private final String basePath;
  private volatile @Nullable Configuration configuration;

  @Context private @Nullable Configuration injected;

  /**
   * Creates a view of an application.
   *
   * @param basePath the path behind the context path, without a slash at the end
   */
  JerseyApplication(String basePath) {
    this.basePath = basePath;
  }

  @Override
  public boolean configure(FeatureContext context) {
    configuration = injected == null ? context.getConfiguration() : injected;
    return true;
  }

  /** Returns Preflight in the application, or null if it has not started or is switched off. */
  @Nullable Preflight preflight() {
    Configuration running = configuration;
    try {
      return running == null ? null : Preflight.in(running);
    } catch (IllegalStateException off) {
      return null;
    }
  }

  /** Returns a path behind the application's, or null if it is outside. */
  @Nullable String relative(String path) {
    if (!path.startsWith(basePath)) {
      return null;
    }
    String rest = path.substring(basePath.length());
    return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
  }
}
