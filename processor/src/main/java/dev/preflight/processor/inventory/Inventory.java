package dev.preflight.processor.inventory;

import java.util.List;

/**
 * The endpoints that a module opens, and the closed endpoints next to them.
 *
 * @param endpoints every endpoint that has a policy, is below one, or is in a class with one, in a
 *     stable order
 * @param withoutPolicy the endpoints of all other classes. Policies do not apply to them, but they
 *     may have the same paths as endpoints with a policy.
 */
public record Inventory(List<Endpoint> endpoints, List<Endpoint> withoutPolicy) {

  /** Creates an inventory with the endpoints sorted and without duplicates. */
  public Inventory {
    endpoints = sorted(endpoints);
    withoutPolicy = sorted(withoutPolicy);
  }

  private static List<Endpoint> sorted(List<Endpoint> endpoints) {
    return endpoints.stream().distinct().sorted(Endpoint.ORDER).toList();
  }

  /** Returns an inventory in which each path is listed once, however it is composed. */
  public Inventory byPath() {
    return new Inventory(
        endpoints.stream().map(Endpoint::withPathOnly).toList(),
        withoutPolicy.stream().map(Endpoint::withPathOnly).toList());
  }

  /** Returns whether the module has no policies. */
  public boolean isEmpty() {
    return endpoints.isEmpty();
  }
}
