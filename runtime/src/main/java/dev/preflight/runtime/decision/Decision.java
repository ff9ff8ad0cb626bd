package dev.preflight.runtime.decision;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.explain.Explanation;
import org.jspecify.annotations.Nullable;

/** The outcome of a preflight: allowed, or refused with a reason. */
public sealed interface Decision {

  /** The name of the request property that carries the decision to the response filter. */
  String PROPERTY = Decision.class.getName();

  /**
   * The page may send its request.
   *
   * @param policy the policy that allows it, with its current origins
   * @param methods the value of {@code Access-Control-Allow-Methods}
   */
  record Allowed(CompiledPolicy policy, String methods) implements Decision {}

  /**
   * The page may not send its request.
   *
   * @param refusal the reason
   * @param policy a policy of the path that allows the origin, or null
   * @param methods the methods of the path that have that policy
   */
  record Refused(Refusal refusal, @Nullable CompiledPolicy policy, String methods)
      implements Decision {

    Refused(Refusal refusal) {
      this(refusal, null, "");
    }
  }

  /**
   * Explains a decision.
   *
   * @param decision the decision, or null if the path has no policy
   */
  static Explanation explain(@Nullable Decision decision) {
    if (decision instanceof Allowed allowed) {
      return Explanation.allowed(allowed.policy().name());
    }
    if (decision instanceof Refused refused) {
      Refusal refusal = refused.refusal();
      return Explanation.refused(refusal.reason(), refusal.detail(), refusal.policy());
    }
    return Explanation.leftAlone("the path has no policy");
  }
}
