package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.Methods;
import org.jspecify.annotations.Nullable;

/** The outcome of a preflight: allowed, or refused with a reason. */
sealed interface Decision {

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
   * @param policy the policy of the method, if it allows the origin, or null
   * @param methods the methods of the path that have the same policy
   */
  record Refused(Refusal refusal, @Nullable CompiledPolicy policy, String methods)
      implements Decision {}

  /**
   * Decides on a preflight, before any code of the application has run.
   *
   * @param headers the value of {@code Access-Control-Request-Headers}, or null if there is none
   */
  static Decision of(
      PathMatch match,
      String method,
      String origin,
      @Nullable String headers,
      ConfiguredPolicies configured) {
    Choice choice = match.choice(method);
    CompiledPolicy onPath = choice == null ? null : choice.policy();
    CompiledPolicy policy = configured.current(onPath);
    if (choice == null || onPath == null || policy == null || onPath.isClosed()) {
      return refusedMethod(match, method, origin, configured);
    }
    if (!policy.allows(origin)) {
      return new Refused(Refusal.ofOrigin(origin, onPath, choice.entry()), null, "");
    }
    String methods = match.allowMethods(method, onPath);
    if (headers != null && !policy.allowsHeaders(headers)) {
      Refusal refusal = Refusal.ofHeaders(headers, policy, choice.entry());
      boolean missing = refusal.reason() == RefusalReason.HEADER_NOT_ALLOWED;
      return new Refused(refusal, missing ? policy : null, missing ? methods : "");
    }
    return new Allowed(policy, methods);
  }

  // If other methods of the path are open to the origin, the response may list them. It must not if
  // the browser could not tell from the list that this method is closed, and would send the
  // request: behind a locator, where the methods are unknown, and for safelisted methods, which
  // browsers never look for in the response.
  private static Refused refusedMethod(
      PathMatch match, String method, String origin, ConfiguredPolicies configured) {
    Refusal refusal = Refusal.ofMethod(match, method, match.choice(method));
    CompiledPolicy around = match.errorPolicy();
    CompiledPolicy policy = configured.current(around);
    return around == null
            || policy == null
            || match.locator() != null
            || Methods.isSafelisted(method)
            || !policy.allows(origin)
        ? new Refused(refusal, null, "")
        : new Refused(refusal, policy, match.allowMethods(method, around));
  }
}
