package dev.preflight.policy;

import java.util.List;

/**
 * What an element of {@code origins} can say. Instances are well-formed: whatever they are written
 * as is what a browser would send.
 *
 * @see <a href="https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin">HTML: serialization
 *     of an origin</a>
 */
public sealed interface OriginPattern {

  /** The pattern as it is written in an annotation, for example {@code https://*.example.com}. */
  String text();

  /** {@code *}: every origin, {@code null} included. */
  record Any() implements OriginPattern {
    @Override
    public String text() {
      return "*";
    }
  }

  /**
   * Origins with a given scheme and host.
   *
   * @param scheme the scheme, for example {@code https}
   * @param subdomains whether the pattern stands for every subdomain of the host, and not for the
   *     host itself
   * @param host a domain or, without {@code subdomains}, an IP address
   * @param port the port
   */
  record Hosts(String scheme, boolean subdomains, Host host, Port port) implements OriginPattern {

    @Override
    public String text() {
      return scheme + "://" + (subdomains ? "*." : "") + host.text() + port.suffix();
    }

    /** Whether the pattern stands for exactly one origin. */
    public boolean isExact() {
      return !subdomains && !(port instanceof Port.Any);
    }

    /** Whether the scheme is that of websites, and not an app's own. */
    public boolean isWeb() {
      return scheme.equals("http") || scheme.equals("https");
    }

    /**
     * Whether every origin of this pattern is a web server on the user's own machine; the localhost
     * of an app's own scheme is none.
     */
    public boolean isLoopback() {
      return isWeb() && host.isLoopback();
    }
  }

  /**
   * The origins that a key of the configuration names when the application starts.
   *
   * @param key the key
   * @param defaults the origins where the key is not set
   * @param text the pattern as it is written
   */
  record Configured(String key, List<OriginPattern> defaults, String text)
      implements OriginPattern {

    /** Copies the defaults. */
    public Configured {
      defaults = List.copyOf(defaults);
    }
  }

  /** Whether every origin of the other pattern is one of this pattern's too. */
  default boolean covers(OriginPattern other) {
    if (!(this instanceof Hosts mine)) {
      return this instanceof Any;
    }
    return other instanceof Hosts theirs
        && mine.scheme().equals(theirs.scheme())
        && (mine.port() instanceof Port.Any || mine.port().equals(theirs.port()))
        && coversHost(mine, theirs);
  }

  private static boolean coversHost(Hosts mine, Hosts theirs) {
    if (!mine.subdomains()) {
      return !theirs.subdomains() && mine.host().equals(theirs.host());
    }
    return theirs.host().text().endsWith("." + mine.host().text())
        || (theirs.subdomains() && mine.host().equals(theirs.host()));
  }
}
