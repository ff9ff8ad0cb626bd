package dev.preflight.policy.rules;

import dev.preflight.policy.origin.OriginPattern;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds patterns that cover others. The cost of a look-up does not depend on the number of
 * patterns.
 */
final class WildcardIndex {
  private final Map<String, List<Located<OriginPattern.Hosts>>> byHost = new HashMap<>();

  WildcardIndex(List<Located<OriginPattern.Hosts>> origins) {
    for (Located<OriginPattern.Hosts> origin : origins) {
      if (!origin.value().isExact()) {
        byHost.merge(
            origin.value().host().text(),
            List.of(origin),
            (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
      }
    }
  }

  /**
   * Returns the first pattern, in the order written, that covers this one and is not equal to it.
   */
  Optional<Located<OriginPattern.Hosts>> covering(Located<OriginPattern.Hosts> origin) {
    return domainsOf(origin.value().host().text())
        .flatMap(domain -> byHost.getOrDefault(domain, List.of()).stream())
        .filter(other -> !other.value().equals(origin.value()))
        .filter(other -> other.value().covers(origin.value()))
        .min(Comparator.comparing(Located::index));
  }

  // Returns the host itself and all its parent domains.
  private static Stream<String> domainsOf(String host) {
    return Stream.iterate(host, domain -> !domain.isEmpty(), WildcardIndex::parentOf);
  }

  private static String parentOf(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }
}
