package dev.preflight.edge.check;

import dev.preflight.edge.policies.EdgePolicy;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.Port;
import dev.preflight.processor.regex.RegularLanguage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Origins to try on a policy: some that it allows, and neighbours of them that it does not. */
final class HostileOrigins {
  /** An origin that no policy allows. The domain is reserved (RFC 6761). */
  static final String STRANGER = "https://preflight-check.example";

  private static final String STRANGER_DOMAIN = "preflight-check.example";

  private HostileOrigins() {}

  /** Returns one origin for each pattern of a policy. */
  static List<String> allowedBy(EdgePolicy policy) {
    if (policy.anyOrigin()) {
      return List.of(STRANGER);
    }
    Set<String> allowed = new LinkedHashSet<>();
    for (OriginPattern.Hosts host : policy.hosts()) {
      allowed.add(
          host.scheme()
              + "://"
              + (host.subdomains() ? "check." : "")
              + host.host().text()
              + (host.port() instanceof Port.Any ? "" : host.port().suffix()));
    }
    policy.expressions().forEach(regex -> allowed.add(RegularLanguage.of(regex).example()));
    allowed.removeIf(origin -> !policy.allows(origin));
    return List.copyOf(allowed);
  }

  /** Returns origins that mistakes in comparisons let in, without those that are allowed. */
  static List<String> neighbours(EdgePolicy policy) {
    Set<String> neighbours = new LinkedHashSet<>();
    for (String origin : allowedBy(policy)) {
      int host = origin.indexOf("://") + 3;
      String scheme = origin.substring(0, host);
      String authority = origin.substring(host);
      int colon = authority.lastIndexOf(':');
      boolean hasPort = colon > authority.lastIndexOf(']');
      String name = hasPort ? authority.substring(0, colon) : authority;
      String port = hasPort ? authority.substring(colon) : "";
      neighbours.add(scheme + name + (port.equals(":8443") ? ":8444" : ":8443"));
      neighbours.add((scheme.equals("https://") ? "http://" : "https://") + authority);
      neighbours.add(scheme + name + "." + STRANGER_DOMAIN + port);
      neighbours.add(scheme + "check" + authority);
      neighbours.add(scheme + "check." + authority);
      neighbours.add(scheme + STRANGER_DOMAIN + "." + authority);
      int dot = name.indexOf('.');
      if (dot > 0) {
        neighbours.add(scheme + name.substring(dot + 1) + port);
        neighbours.add(scheme + name.substring(0, dot) + "x" + name.substring(dot + 1) + port);
      }
      int last = name.lastIndexOf('.');
      if (last > dot) {
        neighbours.add(scheme + name.substring(0, last) + "x" + name.substring(last + 1) + port);
      }
    }
    neighbours.removeIf(policy::allows);
    return List.copyOf(neighbours);
  }
}
