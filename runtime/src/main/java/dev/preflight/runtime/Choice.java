package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.runtime.ResourcePaths.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A resource method or locator that a path may lead to.
 *
 * @param policy the policy that applies to it, or null if it is closed
 * @param doubt the reason why it is closed although it may have a policy, or null
 */
record Choice(Entry entry, @Nullable CompiledPolicy policy, @Nullable RefusalReason doubt) {
  Choice closed() {
    return new Choice(entry, null, RefusalReason.PATH_AMBIGUOUS);
  }

  boolean isSame(@Nullable Choice other) {
    return other != null
        && (policy == null ? other.policy == null : PathMatch.agreed(policy, other.policy) != null);
  }
}
