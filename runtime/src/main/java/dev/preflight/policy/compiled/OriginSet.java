package dev.preflight.policy.compiled;

import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.Port;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tests origins that are known only at run time. The cost of a look-up depends on the number of
 * dots in the origin, not on the number of patterns.
 */
public final class OriginSet implements OriginMatcher {
  private final Set<String> exact = new HashSet<>();
  private final Set<String> withAnyPort = new HashSet<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, Set<String>> domainsWithAnyPort = new HashMap<>();

  private OriginSet() {}

  /** Returns the test for well-formed patterns, none of which is {@code *}. */
  public static OriginSet of(Collection<OriginPattern.Hosts> patterns) {
    OriginSet set = new OriginSet();
    patterns.forEach(set::add);
    return set;
  }

  private void add(OriginPattern.Hosts pattern) {
    String scheme = pattern.scheme() + "://";
    boolean anyPort = pattern.port() instanceof Port.Any;
    if (pattern.subdomains()) {
      String domain = "." + pattern.host().text() + (anyPort ? "" : pattern.port().suffix());
      (anyPort ? domainsWithAnyPort : domains)
          .computeIfAbsent(scheme, key -> new HashSet<>())
          .add(domain);
    } else {
      (anyPort ? withAnyPort : exact)
          .add(anyPort ? scheme + pattern.host().text() : pattern.text());
    }
  }

  @Override
  public boolean allows(String origin) {
    return exact.contains(origin) || matchesPattern(origin);
  }

  private boolean matchesPattern(String origin) {
    int host = origin.indexOf("://") + 3;
    if (host < 3) {
      return false;
    }
    int port = portOf(origin, host);
    String base = origin.substring(0, port);
    if (withAnyPort.contains(base) && Origins.hasAnyPort(origin, base)) {
      return true;
    }
    String scheme = origin.substring(0, host);
    Set<String> fixed = domains.getOrDefault(scheme, Set.of());
    Set<String> any = domainsWithAnyPort.getOrDefault(scheme, Set.of());
    if (fixed.isEmpty() && any.isEmpty()) {
      return false;
    }
    for (int dot = origin.indexOf('.', host); dot >= 0; dot = origin.indexOf('.', dot + 1)) {
      String domain = origin.substring(dot);
      if (fixed.contains(domain) && Origins.isSubdomain(origin, scheme, domain)) {
        return true;
      }
      String withoutPort = dot < port ? origin.substring(dot, port) : domain;
      if (any.contains(withoutPort)
          && Origins.isSubdomainWithAnyPort(origin, scheme, withoutPort)) {
        return true;
      }
    }
    return false;
  }

  // The colon of a port comes after an IPv6 address, which contains colons as well.
  private static int portOf(String origin, int host) {
    int bracket = origin.indexOf(']', host);
    int colon = origin.indexOf(':', bracket < 0 ? host : bracket);
    return colon < 0 ? origin.length() : colon;
  }
}
