package dev.preflight.processor.inventory;

import java.util.List;

/**
 * The endpoints that a module opens, and the closed endpoints next to them.
 *
 * @param endpoints every endpoint that has a policy, is below one, or is in a class with one, in a
 *     stable order
 */
public record Inventory(List<Endpoint> endpoints) {

  /** Creates an inventory with the endpoints sorted and without duplicates. */
  public Inventory {
    endpoints = endpoints.stream().distinct().sorted(Endpoint.ORDER).toList();
  }

  /** Returns whether the module has no policies. */
  public boolean isEmpty() {
    return endpoints.isEmpty();
  }
}
