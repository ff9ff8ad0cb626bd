package dev.preflight.processor.lock;

import dev.preflight.processor.inventory.Facet;
import dev.preflight.processor.lock.Change.Direction;
import dev.preflight.processor.lock.PolicyLock.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares policies with the locked ones and describes the differences in the words of a reviewer.
 */
final class LockComparison {

  private record Statement(Direction direction, String sentence, List<String> values) {}

  private final Map<Statement, List<String>> changes = new LinkedHashMap<>();

  private LockComparison() {}

  /** Returns the changes, widening ones first. */
  static List<Change> changes(PolicyLock locked, PolicyLock now) {
    LockComparison comparison = new LockComparison();
    Set<Place> places = new TreeSet<>(locked.policies().keySet());
    places.addAll(now.policies().keySet());
    places.forEach(place -> comparison.compare(place, locked.at(place), now.at(place)));
    return comparison.changes.entrySet().stream()
        .map(
            change ->
                new Change(
                    change.getKey().direction(),
                    change.getKey().sentence(),
                    change.getKey().values(),
                    change.getValue()))
        .sorted(Comparator.comparing(Change::direction))
        .toList();
  }

  // Ignores what both sides share, and pairs the remaining policies in their order.
  private void compare(
      Place place, List<Optional<LockedPolicy>> locked, List<Optional<LockedPolicy>> now) {
    List<Optional<LockedPolicy>> before = new ArrayList<>(locked);
    before.removeAll(now);
    List<Optional<LockedPolicy>> after = new ArrayList<>(now);
    after.removeAll(locked);
    boolean known = !locked.isEmpty();
    boolean remains = !now.isEmpty();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      if (i >= after.size()) {
        gone(place, before.get(i), remains);
      } else if (i >= before.size()) {
        fresh(place, after.get(i), known);
      } else {
        changed(place, before.get(i), after.get(i));
      }
    }
  }

  private void gone(Place place, Optional<LockedPolicy> policy, boolean others) {
    if (!others) {
      add(place, policy.isPresent() ? Direction.NARROWER : Direction.NEUTRAL, "no longer exist{s}");
    } else if (policy.isPresent()) {
      add(place, Direction.NARROWER, "{is} no longer open to %s", audience(policy.get()));
    } else {
      add(place, Direction.WIDER, "{is} no longer partly closed");
    }
  }

  private void fresh(Place place, Optional<LockedPolicy> policy, boolean others) {
    if (policy.isPresent()) {
      String sentence = others ? "{is} now open to %s" : "{is} new and open to %s";
      add(place, Direction.WIDER, sentence, audience(policy.get()));
    } else if (others) {
      add(place, Direction.NARROWER, "{is} now partly closed");
    } else {
      add(place, Direction.NEUTRAL, "{is} new and closed");
    }
  }

  private void changed(Place place, Optional<LockedPolicy> before, Optional<LockedPolicy> after) {
    if (before.isPresent() && after.isPresent()) {
      for (Facet facet : Facet.values()) {
        compare(place, facet, before.get(), after.get());
      }
    } else if (after.isPresent()) {
      add(place, Direction.WIDER, "{is} now open to %s", audience(after.get()));
    } else {
      add(place, Direction.NARROWER, "{is} now closed");
    }
  }

  private void compare(Place place, Facet facet, LockedPolicy before, LockedPolicy after) {
    List<String> more = after.beyond(before, facet);
    List<String> less = before.beyond(after, facet);
    if (more.isEmpty() && less.isEmpty()) {
      return;
    }
    switch (facet.form()) {
      case FLAG, RESTRICTION -> {
        boolean opens = more.contains("true") == (facet.form() == Facet.Form.FLAG);
        add(place, Direction.of(opens), facet.sentence(opens));
      }
      case NUMBER -> {
        boolean opens = Integer.parseInt(more.get(0)) > Integer.parseInt(less.get(0));
        add(place, Direction.of(opens), facet.sentence(opens), more.get(0), less.get(0));
      }
      case ORIGINS, HEADERS, WORDS -> {
        addMore(place, facet, more, before, after);
        addLess(place, facet, less);
      }
    }
  }

  private void addMore(
      Place place, Facet facet, List<String> values, LockedPolicy before, LockedPolicy after) {
    if (!values.isEmpty()) {
      boolean credentials = facet.form() == Facet.Form.ORIGINS && after.allowsCredentials();
      add(
          place,
          isCovered(facet, values, before, after) ? Direction.NEUTRAL : Direction.WIDER,
          facet.sentence(true),
          facet.phrase(values) + (credentials ? " with credentials" : ""));
    }
  }

  // Every value was allowed before. The wildcard does not cover requests with credentials or the
  // Authorization header.
  private static boolean isCovered(
      Facet facet, List<String> values, LockedPolicy before, LockedPolicy after) {
    boolean anyBefore =
        facet == Facet.ORIGIN_REGEXES ? before.allowsAny(Facet.ORIGINS) : before.allowsAny(facet);
    return anyBefore
        && !after.allowsCredentials()
        && values.stream().noneMatch("Authorization"::equalsIgnoreCase);
  }

  private void addLess(Place place, Facet facet, List<String> values) {
    if (!values.isEmpty()) {
      add(place, Direction.NARROWER, facet.sentence(false), facet.phrase(values));
    }
  }

  private static String audience(LockedPolicy policy) {
    List<String> origins = new ArrayList<>(policy.of(Facet.ORIGINS));
    policy.of(Facet.ORIGIN_REGEXES).forEach(regex -> origins.add("origins that match " + regex));
    return Facet.ORIGINS.phrase(origins) + (policy.allowsCredentials() ? " with credentials" : "");
  }

  private void add(Place place, Direction direction, String sentence, String... values) {
    changes
        .computeIfAbsent(
            new Statement(direction, sentence, List.of(values)), key -> new ArrayList<>())
        .add(place.toString());
  }
}
