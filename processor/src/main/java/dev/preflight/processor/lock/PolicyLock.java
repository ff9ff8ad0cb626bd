package dev.preflight.processor.lock;

import dev.preflight.processor.inventory.Endpoint;
import dev.preflight.processor.inventory.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The policies of a module by endpoint.
 *
 * @param policies the policies of each endpoint, where nothing means closed; there are several if
 *     media types distinguish methods, or if the path in front is unknown
 */
record PolicyLock(Map<Place, List<Optional<LockedPolicy>>> policies) {

  /** A path and an HTTP method, as the lock file writes them. */
  record Place(String path, String httpMethod) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::path).thenComparing(Place::httpMethod);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return httpMethod + " " + path;
    }
  }

  static PolicyLock of(Inventory inventory) {
    PolicyLock lock = new PolicyLock(new TreeMap<>());
    for (Endpoint endpoint : inventory.endpoints()) {
      lock.add(
          new Place(LockText.line(endpoint.path()), LockText.line(endpoint.httpMethod())),
          endpoint.policy().map(LockedPolicy::of));
    }
    lock.policies.values().forEach(list -> list.sort(Comparator.comparing(String::valueOf)));
    return lock;
  }

  void add(Place place, Optional<LockedPolicy> policy) {
    List<Optional<LockedPolicy>> here = policies.computeIfAbsent(place, key -> new ArrayList<>());
    if (!here.contains(policy)) {
      here.add(policy);
    }
  }

  List<Optional<LockedPolicy>> at(Place place) {
    return policies.getOrDefault(place, List.of());
  }
}
