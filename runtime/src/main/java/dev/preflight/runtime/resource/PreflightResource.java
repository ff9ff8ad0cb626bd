package dev.preflight.runtime.resource;

import dev.preflight.policy.compiled.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The CORS policies of one resource class or {@code Application}, collected at compile time.
 * Implementations are generated next to the class and found by their name.
 */
public interface PreflightResource {

  /**
   * Returns the binary name of the generated class for a class: {@code
   * com.acme.Shop_OrdersPreflight} for {@code com.acme.Shop$Orders}.
   */
  static String nameFor(String binaryName) {
    int simple = binaryName.lastIndexOf('.') + 1;
    return binaryName.substring(0, simple)
        + binaryName.substring(simple).replace('$', '_')
        + "Preflight";
  }

  /** Returns the class that the policies are for. */
  Class<?> resourceClass();

  /**
   * Returns the {@linkplain dev.preflight.policy.DeclaredContent key} of everything that the class
   * and its supertypes declared at compile time. If the declarations have changed when the
   * application starts, the policies are not applied.
   */
  String contentKey();

  /** Returns every path template of the class, with the policy of each HTTP method on it. */
  ResourcePaths paths();

  /** Returns whether any of the policies refuses actual requests. */
  default boolean enforces() {
    return false;
  }

  /**
   * Returns the policy for the responses of a resource method, or null if it has none.
   *
   * @param signature the method's name and erased parameter types, for example {@code
   *     find(java.lang.String,int)}
   */
  @Nullable CompiledPolicy policyOf(String signature);
}
