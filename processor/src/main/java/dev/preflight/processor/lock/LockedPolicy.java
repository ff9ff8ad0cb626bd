package dev.preflight.processor.lock;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.processor.inventory.Facet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy as the lock file stores it. Policies with the same effect are equal: the order of values
 * makes no difference, nor does the case of header names.
 *
 * @param values the values by attribute; those of lists are sorted
 */
record LockedPolicy(Map<Facet, List<String>> values) {

  LockedPolicy {
    Map<Facet, List<String>> canonical = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      canonical.put(facet, canonical(facet, values.getOrDefault(facet, facet.defaults())));
    }
    values = canonical;
  }

  static LockedPolicy of(DeclaredPolicy policy) {
    Map<Facet, List<String>> escaped = new EnumMap<>(Facet.class);
    Facet.allOf(policy)
        .forEach(
            (facet, written) -> escaped.put(facet, written.stream().map(LockText::line).toList()));
    return new LockedPolicy(escaped);
  }

  private static List<String> canonical(Facet facet, List<String> values) {
    Set<String> distinct = new TreeSet<>(orderOf(facet));
    distinct.addAll(values);
    return List.copyOf(distinct);
  }

  private static Comparator<String> orderOf(Facet facet) {
    return facet.form() == Facet.Form.HEADERS
        ? String.CASE_INSENSITIVE_ORDER
        : Comparator.naturalOrder();
  }

  List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /** Returns the values that this policy has and the other does not. */
  List<String> beyond(LockedPolicy other, Facet facet) {
    Set<String> theirs = new TreeSet<>(orderOf(facet));
    theirs.addAll(other.of(facet));
    return of(facet).stream().filter(value -> !theirs.contains(value)).toList();
  }

  /** Returns whether an attribute contains {@code *}, which allows every value. */
  boolean allowsAny(Facet facet) {
    return of(facet).contains("*");
  }

  boolean allowsCredentials() {
    return of(Facet.ALLOW_CREDENTIALS).equals(List.of("true"));
  }
}
