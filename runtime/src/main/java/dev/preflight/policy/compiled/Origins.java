package dev.preflight.policy.compiled;

import dev.preflight.policy.origin.Port;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The building blocks of compiled origin tests. They compare characters, allocate nothing and read
 * each character once.
 */
public final class Origins {
  /** No browser sends a longer origin: a host has at most 253 characters. */
  static final int MAX_LENGTH = 300;

  private static final int MAX_LABEL = 63;

  private Origins() {}

  /**
   * Returns a set of exact origins.
   *
   * @param texts one origin a line
   */
  public static Set<String> listed(String... texts) {
    return Stream.of(texts).flatMap(String::lines).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns whether the origin is a subdomain of a domain.
   *
   * <pre>{@code
   * isSubdomain("https://a.b.example.com", "https://", ".example.com") // true
   * isSubdomain("https://example.com", "https://", ".example.com") // false
   * }</pre>
   *
   * @param origin the request's origin
   * @param scheme the scheme with its {@code ://}
   * @param domain the domain with a leading dot and, unless it is the default, a trailing port
   */
  public static boolean isSubdomain(String origin, String scheme, String domain) {
    int start = scheme.length();
    int end = origin.length() - domain.length();
    return start < end
        && origin.startsWith(scheme)
        && origin.endsWith(domain)
        && areLabels(origin, start, end);
  }

  /**
   * Returns whether the origin is a subdomain of a domain, with any port.
   *
   * @param origin the request's origin
   * @param scheme the scheme with its {@code ://}
   * @param domain the domain with a leading dot
   */
  public static boolean isSubdomainWithAnyPort(String origin, String scheme, String domain) {
    int port = origin.indexOf(':', scheme.length());
    if (port < 0) {
      return isSubdomain(origin, scheme, domain);
    }
    int end = port - domain.length();
    return scheme.length() < end
        && origin.startsWith(scheme)
        && origin.startsWith(domain, end)
        && areLabels(origin, scheme.length(), end)
        && isPort(origin, port);
  }

  /**
   * Returns whether the origin has this scheme and host, with any port.
   *
   * @param origin the request's origin
   * @param base scheme and host, for example {@code http://localhost}
   */
  public static boolean hasAnyPort(String origin, String base) {
    return origin.startsWith(base)
        && (origin.length() == base.length() || isPort(origin, base.length()));
  }

  private static boolean areLabels(String origin, int start, int end) {
    int label = 0;
    for (int i = start; i < end; i++) {
      char c = origin.charAt(i);
      if (c == '.') {
        if (label == 0) {
          return false;
        }
        label = 0;
      } else if (!isLabelCharacter(c) || ++label > MAX_LABEL) {
        return false;
      }
    }
    return label > 0;
  }

  // The grammar of host names has no underscore, but all browsers send hosts that contain one.
  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  // Browsers never send a default port, so "https://example.com:443" is not an origin.
  private static boolean isPort(String origin, int colon) {
    int digits = origin.length() - colon - 1;
    if (origin.charAt(colon) != ':'
        || digits < 1
        || digits > 5
        || origin.charAt(colon + 1) == '0') {
      return false;
    }
    int port = 0;
    for (int i = colon + 1; i < origin.length(); i++) {
      char c = origin.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      port = port * 10 + c - '0';
    }
    return port <= 65535 && port != Port.defaultOf(origin.substring(0, origin.indexOf(':')));
  }
}
