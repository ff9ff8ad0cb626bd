package dev.preflight.processor.inventory;

import java.util.List;

/**
 * What a module opens, and what it keeps closed beside that.
 *
 * @param endpoints every endpoint with or below a policy, or beside one in its class, in a stable
 *     order
 */
public record Inventory(List<Endpoint> endpoints) {

  /** Sorts the endpoints. */
  public Inventory {
    endpoints = endpoints.stream().distinct().sorted(Endpoint.ORDER).toList();
  }

  /** Whether the module has nothing to do with policies. */
  public boolean isEmpty() {
    return endpoints.isEmpty();
  }
}
