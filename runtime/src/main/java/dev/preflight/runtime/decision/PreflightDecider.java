package dev.preflight.runtime.decision;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.header.HttpMethods;
import dev.preflight.runtime.configured.ConfiguredPolicies;
import dev.preflight.runtime.explain.RefusalReason;
import dev.preflight.runtime.routing.PathMatch;
import dev.preflight.runtime.routing.RouteTarget;
import org.jspecify.annotations.Nullable;

/** Decides on preflights, before any code of the application has run. */
final class PreflightDecider {
  private final ConfiguredPolicies configured;

  PreflightDecider(ConfiguredPolicies configured) {
    this.configured = configured;
  }

  /**
   * Decides on one preflight. The browser makes the same checks on the response, in this order.
   *
   * @param match the methods and policies on the path
   * @param method the value of {@code Access-Control-Request-Method}
   * @param origin the value of {@code Origin}
   * @param headers the value of {@code Access-Control-Request-Headers}, or null if there is none
   * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch: CORS-preflight
   *     fetch</a>
   */
  Decision decide(PathMatch match, String method, String origin, @Nullable String headers) {
    // Which policy? That of the method that the actual request will run.
    RouteTarget target = match.target(method);
    CompiledPolicy declared = target == null ? null : target.policy();
    if (target == null || declared == null || declared.isClosed()) {
      return refuseMethod(match, target, method, origin);
    }
    CompiledPolicy policy = configured.current(declared);

    // The CORS check (step 7): https://fetch.spec.whatwg.org/#cors-check
    if (!policy.allows(origin)) {
      return new Decision.Refused(Refusal.ofOrigin(origin, declared, target.entry()));
    }

    // The method (step 7.5): it is there, so it is among those that are allowed.
    String methods = match.allowMethods(method, declared);

    // The request headers (steps 7.6 and 7.7)
    if (headers != null && !policy.allowsHeaders(headers)) {
      Refusal refusal = Refusal.ofHeaders(headers, policy, target.entry());
      return refusal.reason() == RefusalReason.HEADER_NOT_ALLOWED
          ? new Decision.Refused(refusal, policy, methods)
          : new Decision.Refused(refusal);
    }
    return new Decision.Allowed(policy, methods);
  }

  // If other methods of the path are open to the origin, the response may list them. It must not if
  // the browser could not tell from the list that this method is closed, and would send the
  // request: behind a locator, where the methods are unknown, and for safelisted methods, which
  // browsers never look for in the response.
  private Decision refuseMethod(
      PathMatch match, @Nullable RouteTarget target, String method, String origin) {
    Refusal refusal = Refusal.ofMethod(match, method, target);
    CompiledPolicy others = match.errorPolicy();
    if (others == null || match.locator() != null || HttpMethods.isSafelisted(method)) {
      return new Decision.Refused(refusal);
    }
    CompiledPolicy policy = configured.current(others);
    return policy.allows(origin)
        ? new Decision.Refused(refusal, policy, match.allowMethods(method, others))
        : new Decision.Refused(refusal);
  }
}
