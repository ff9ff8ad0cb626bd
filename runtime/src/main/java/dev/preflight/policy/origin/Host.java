package dev.preflight.policy.origin;

/**
 * The host of an origin pattern, as browsers serialize it.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-serializing">URL: host serializing</a>
 */
public sealed interface Host {

  /** Returns the serialized host. An IPv6 address includes its brackets. */
  String text();

  /** Returns whether the host is the user's own machine. */
  boolean isLoopback();

  /**
   * A domain.
   *
   * @param text lower-case labels joined by dots
   */
  record Domain(String text) implements Host {
    @Override
    public boolean isLoopback() {
      return text.equals("localhost") || text.endsWith(".localhost");
    }
  }

  /**
   * An IPv4 address.
   *
   * @param text the dotted quad
   */
  record Ipv4(String text) implements Host {
    @Override
    public boolean isLoopback() {
      return text.startsWith("127.");
    }
  }

  /**
   * An IPv6 address.
   *
   * @param text the compressed address in brackets
   */
  record Ipv6(String text) implements Host {
    @Override
    public boolean isLoopback() {
      return text.equals("[::1]");
    }
  }

  /**
   * The host in the origin of an app, such as the dot in {@code app://.}. URL parsers do not change
   * it, not even its case.
   *
   * @param text letters, digits and any of {@code ._~-}
   * @see <a href="https://url.spec.whatwg.org/#opaque-host">URL: opaque host</a>
   */
  record Opaque(String text) implements Host {
    @Override
    public boolean isLoopback() {
      return false;
    }
  }
}
