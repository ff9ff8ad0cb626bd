package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler learned of one resource class. Implementations are generated beside the class
 * and found by {@link java.util.ServiceLoader}.
 */
public interface PreflightResource {

  /** The class that carries the policies. */
  Class<?> resourceClass();

  /** Every path template of the class and, for each HTTP method on it, the policy. */
  ResourcePaths paths();

  /** The policy of the application that the class was compiled with, or null if it has none. */
  default @Nullable CompiledPolicy applicationPolicy() {
    return null;
  }

  /** Whether any of its policies refuses actual requests, too. */
  default boolean enforces() {
    return false;
  }

  /**
   * The policy that decorates the responses of a resource method, or null if it has none.
   *
   * @param signature the method's name and erased parameter types, for example {@code
   *     find(java.lang.String,int)}
   */
  @Nullable CompiledPolicy policyOf(String signature);
}
