package dev.preflight.runtime;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the application that the registered filters serve. When Jersey reloads, it copies the
 * configuration together with the filters, which then have to serve the next application.
 */
final class Current implements DynamicFeature {
  private static final String PROPERTY = Current.class.getName();

  /**
   * The filters of running applications. Weak references, so that they can be collected with their
   * applications.
   */
  private static final Set<CorsResponseFilter> RUNNING =
      Collections.newSetFromMap(new WeakHashMap<>());

  private volatile @Nullable Preflight preflight;

  Current(Preflight preflight) {
    this.preflight = preflight;
  }

  /** Registers an application's filter for {@link #of}. */
  static void remember(FeatureContext context, CorsResponseFilter filter) {
    context.property(PROPERTY, filter.current());
    synchronized (RUNNING) {
      RUNNING.add(filter);
    }
  }

  /** Returns the instance of the application with this configuration, or null if there is none. */
  static @Nullable Preflight of(Configuration configuration) {
    if (configuration.getProperty(PROPERTY) instanceof Current current) {
      return current.preflight();
    }
    // A CXF feature cannot set a property of the injected configuration, but that configuration
    // knows its filters.
    synchronized (RUNNING) {
      for (CorsResponseFilter filter : RUNNING) {
        if (configuration.isRegistered(filter)) {
          return filter.current().preflight();
        }
      }
    }
    return null;
  }

  /** Returns the instance of the application, or null if Preflight is switched off in it. */
  @Nullable Preflight preflight() {
    return preflight;
  }

  /** Switches to another application, or to null if Preflight is switched off in it. */
  void replaceBy(@Nullable Preflight next) {
    preflight = next;
  }

  @Override
  public void configure(ResourceInfo resourceInfo, FeatureContext context) {
    Preflight starting = preflight;
    if (starting != null) {
      starting.resources().configure(resourceInfo);
    }
  }
}
