package dev.preflight.policy;

import dev.preflight.Risk;
import dev.preflight.policy.header.HeaderList;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.rules.PolicyRules;
import java.util.List;
import java.util.Set;

/**
 * A policy that satisfies every rule. Only {@link PolicyRules} creates instances.
 *
 * @param origins the origin patterns
 * @param originRegexes the regular expressions for whole origins
 * @param allowedHeaders the request headers that pages may send
 * @param exposedHeaders the response headers that pages may read
 * @param allowCredentials whether credentialed requests are allowed
 * @param maxAge how long browsers may cache the response to a preflight, in seconds
 * @param enforce whether actual requests of other origins are refused, too
 * @param tolerated the risks that are accepted by name
 */
public record ValidPolicy(
    List<OriginPattern> origins,
    List<String> originRegexes,
    HeaderList allowedHeaders,
    HeaderList exposedHeaders,
    boolean allowCredentials,
    int maxAge,
    boolean enforce,
    Set<Risk> tolerated) {

  /** Copies the collections. */
  public ValidPolicy {
    origins = List.copyOf(origins);
    originRegexes = List.copyOf(originRegexes);
    tolerated = Set.copyOf(tolerated);
  }

  /** Returns whether any origins come from the configuration. */
  public boolean isConfigured() {
    return origins.stream().anyMatch(OriginPattern.Configured.class::isInstance);
  }

  /** Returns the patterns that name hosts: all except {@code *} and placeholders. */
  public List<OriginPattern.Hosts> hosts() {
    return origins.stream()
        .filter(OriginPattern.Hosts.class::isInstance)
        .map(OriginPattern.Hosts.class::cast)
        .toList();
  }

  /** Returns whether {@code Access-Control-Allow-Origin} is the constant {@code *}. */
  public boolean allowsAnyOrigin() {
    return origins.contains(new OriginPattern.Any());
  }
}
