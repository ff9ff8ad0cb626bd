package dev.preflight.runtime.filter;

import dev.preflight.runtime.decision.ApplicationPolicies;
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
public final class Current implements DynamicFeature {
  private static final String PROPERTY = Current.class.getName();

  /**
   * The filters of running applications. Weak references, so that they can be collected with their
   * applications.
   */
  private static final Set<CorsResponseFilter> RUNNING =
      Collections.newSetFromMap(new WeakHashMap<>());

  private volatile @Nullable ApplicationPolicies policies;

  public Current(ApplicationPolicies policies) {
    this.policies = policies;
  }

  /** Registers an application's filter for {@link #of}. */
  public static void remember(FeatureContext context, CorsResponseFilter filter) {
    context.property(PROPERTY, filter.current());
    synchronized (RUNNING) {
      RUNNING.add(filter);
    }
  }

  /** Returns the policies of the application with this configuration, or null if there is none. */
  public static @Nullable ApplicationPolicies of(Configuration configuration) {
    if (configuration.getProperty(PROPERTY) instanceof Current current) {
      return current.policies();
    }
    // A CXF feature cannot set a property of the injected configuration, but that configuration
    // knows its filters.
    synchronized (RUNNING) {
      for (CorsResponseFilter filter : RUNNING) {
        if (configuration.isRegistered(filter)) {
          return filter.current().policies();
        }
      }
    }
    return null;
  }

  /** Returns the policies of the application, or null if Preflight is switched off in it. */
  @Nullable ApplicationPolicies policies() {
    return policies;
  }

  /** Switches to another application, or to null if Preflight is switched off in it. */
  public void replaceBy(@Nullable ApplicationPolicies next) {
    policies = next;
  }

  @Override
  public void configure(ResourceInfo resourceInfo, FeatureContext context) {
    ApplicationPolicies starting = policies;
    if (starting != null) {
      starting.resources().configure(resourceInfo);
    }
  }
}
