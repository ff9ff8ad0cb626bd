package dev.preflight.processor.html;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.processor.inventory.Endpoint;
import dev.preflight.processor.inventory.Exposure;
import dev.preflight.processor.inventory.Inventory;
import dev.preflight.processor.inventory.PolicySource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Endpoints that share a policy from one declaration.
 *
 * @param id the anchor of the group in the page
 * @param endpoints the endpoints
 */
record PolicyGroup(String id, List<Endpoint> endpoints) {

  private record Key(
      Optional<PolicySource> source, Optional<DeclaredPolicy> policy, Optional<String> reason) {}

  /** Returns the groups of an inventory, the most exposed ones first. */
  static List<PolicyGroup> of(Inventory inventory) {
    List<List<Endpoint>> groups =
        new ArrayList<>(
            inventory.endpoints().stream()
                .collect(
                    groupingBy(
                        endpoint ->
                            new Key(endpoint.source(), endpoint.policy(), endpoint.reason()),
                        LinkedHashMap::new,
                        toList()))
                .values());
    Comparator<List<Endpoint>> byExposure = comparing(group -> Exposure.of(group.get(0)));
    groups.sort(byExposure.reversed());
    List<PolicyGroup> numbered = new ArrayList<>();
    groups.forEach(group -> numbered.add(new PolicyGroup("p" + (numbered.size() + 1), group)));
    return numbered;
  }

  /** Returns any endpoint, because all have the same policy. */
  Endpoint any() {
    return endpoints.get(0);
  }

  Exposure exposure() {
    return Exposure.of(any());
  }

  Optional<DeclaredPolicy> policy() {
    return any().policy();
  }

  boolean allowsCredentials() {
    return policy().map(DeclaredPolicy::allowCredentials).orElse(false);
  }

  /** Returns where the policy is declared, or why there is none. */
  String title() {
    return any()
        .source()
        .map(source -> source.annotation() + " on " + source.element())
        .orElseGet(() -> "Closed: " + any().reason().orElse(""));
  }
}
