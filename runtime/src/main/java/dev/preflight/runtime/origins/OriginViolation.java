package dev.preflight.runtime.origins;

import dev.preflight.policy.text.Printable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A violation of the rules by configured origins.
 *
 * @param key the key, for example {@code storefront.origins}
 * @param index the element's index in the list, or -1 if the list as a whole is at fault
 * @param value the element, or null if the list as a whole is at fault
 * @param policy the policy that the origins are for, for example {@code com.acme.OrdersResource}
 * @param message the finding, its consequence and the fix, on several lines
 */
public record OriginViolation(
    String key, int index, @Nullable String value, String policy, String message)
    implements Serializable {

  /** Returns the element in a readable form, for example {@code storefront.origins[0] = "x"}. */
  String place() {
    return index < 0 ? key : "%s[%d] = %s".formatted(key, index, Printable.of(value + ""));
  }

  @Override
  public String toString() {
    return "%s, for %s: %s".formatted(place(), policy, message);
  }
}
