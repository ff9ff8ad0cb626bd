package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/** Which policy decorates the responses of which method of a resource class; generated. */
public interface ResourceResponseFilter {

  /**
   * The policy of a resource method, or null if it has none.
   *
   * @param signature the method's name and erased parameter types, for example {@code
   *     find(java.lang.String,int)}
   */
  @Nullable CompiledPolicy policyOf(String signature);
}
