package dev.preflight.policy;

import dev.preflight.Risk;
import java.util.List;
import java.util.Set;

/**
 * A policy that holds to every rule. Only {@link PolicyRules} makes one.
 *
 * @param origins the origin patterns
 * @param originRegexes the regular expressions for whole origins
 * @param allowedHeaders the request headers that pages may send
 * @param exposedHeaders the response headers that pages may read
 * @param allowCredentials whether credentialed requests are allowed
 * @param maxAge the lifetime of a preflight's answer in seconds
 * @param enforce whether actual requests of other origins are refused, too
 * @param tolerated the risks that are accepted by name
 */
public record CorsPolicy(
    List<OriginPattern> origins,
    List<String> originRegexes,
    HeaderList allowedHeaders,
    HeaderList exposedHeaders,
    boolean allowCredentials,
    int maxAge,
    boolean enforce,
    Set<Risk> tolerated) {

  /** Copies the collections. */
  public CorsPolicy {
    origins = List.copyOf(origins);
    originRegexes = List.copyOf(originRegexes);
    tolerated = Set.copyOf(tolerated);
  }

  /** Whether origins come from the configuration, at least some of them. */
  public boolean isConfigured() {
    return origins.stream().anyMatch(OriginPattern.Configured.class::isInstance);
  }

  /** The patterns that name hosts: all but {@code *} and placeholders. */
  public List<OriginPattern.Hosts> hosts() {
    return origins.stream()
        .filter(OriginPattern.Hosts.class::isInstance)
        .map(OriginPattern.Hosts.class::cast)
        .toList();
  }

  /** Whether the answer is the constant {@code *}. */
  public boolean allowsAnyOrigin() {
    return origins.contains(new OriginPattern.Any());
  }
}
