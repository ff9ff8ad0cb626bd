package dev.preflight.runtime;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * What the registered filters work for. Jersey's reload copies the configuration with the filters
 * in it, which have to work for the next application then.
 */
final class Current implements DynamicFeature {
  private volatile @Nullable Preflight preflight;

  Current(Preflight preflight) {
    this.preflight = preflight;
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
