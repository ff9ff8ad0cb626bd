package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;

/** What a preflight is answered. */
sealed interface Decision {

  /** The name of the request property that carries the decision to the response filter. */
  String PROPERTY = Decision.class.getName();

  /** The status of the answer. */
  int status();

  /**
   * The page may send its request.
   *
   * @param policy the policy that allows it
   * @param methods the value of {@code Access-Control-Allow-Methods}
   */
  record Allowed(CompiledPolicy policy, String methods) implements Decision {
    @Override
    public int status() {
      return 204;
    }
  }

  /** The page may not send its request. */
  record Refused() implements Decision {
    @Override
    public int status() {
      return 403;
    }
  }
}
