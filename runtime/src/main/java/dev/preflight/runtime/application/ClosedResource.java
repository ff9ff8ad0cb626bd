package dev.preflight.runtime.application;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.PreflightResource;
import dev.preflight.runtime.resource.ResourcePaths;

/**
 * A class with declared policies that cannot be applied. It stays closed to other origins.
 *
 * @param resourceClass the class
 * @param enforces whether a declared policy refuses actual requests; if so, all actual requests of
 *     other origins are refused
 */
record ClosedResource(Class<?> resourceClass, boolean enforces) implements PreflightResource {
  private static final CompiledPolicy REFUSING =
      CompiledPolicy.of("a policy that is not in force", origin -> false).enforce().build();

  @Override
  public String contentKey() {
    return "";
  }

  @Override
  public ResourcePaths paths() {
    return ReflectedPaths.ofSubResource(resourceClass, policy());
  }

  @Override
  public CompiledPolicy policyOf(String signature) {
    return policy();
  }

  /** Returns the policy that applies to everything in the class. */
  CompiledPolicy policy() {
    return enforces ? REFUSING : CompiledPolicy.SAME_ORIGIN;
  }
}
