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
 * What the registered filters work for. Jersey's reload copies the configuration with the filters
 * in it, which have to work for the next application then.
 */
final class Current implements DynamicFeature {
  private static final String PROPERTY = Current.class.getName();

  /** The filters of applications that run; they go when their applications do. */
  private static final Set<CorsResponseFilter> RUNNING =
      Collections.newSetFromMap(new WeakHashMap<>());

  private volatile @Nullable Preflight preflight;

  Current(Preflight preflight) {
    this.preflight = preflight;
  }

  /** Makes an application's filter known to {@link #of}. */
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
    // CXF's features cannot set a property of the injected configuration, which knows its filters.
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

  /** Changes over to another application; null if Preflight is switched off in it. */
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
