package dev.preflight.runtime.routing;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A resource method or locator that a path may lead to.
 *
 * @param policy the policy that applies to it, or null if it is closed
 * @param doubt the reason why it is closed although it may have a policy, or null
 */
public record RouteTarget(Entry entry, @Nullable CompiledPolicy policy, @Nullable Doubt doubt) {
  RouteTarget closed() {
    return new RouteTarget(entry, null, Doubt.PATH_AMBIGUOUS);
  }

  boolean isSame(@Nullable RouteTarget other) {
    return other != null
        && (policy == null ? other.policy == null : PathMatch.agreed(policy, other.policy) != null);
  }
}
