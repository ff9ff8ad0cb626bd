package dev.preflight.policy.origin;

import java.util.List;

/**
 * A well-formed element of {@code origins}. Its text is in the form that browsers send.
 *
 * @see <a href="https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin">HTML: serialization
 *     of an origin</a>
 */
public sealed interface OriginPattern {

  /** Returns the pattern as written in an annotation, for example {@code https://*.example.com}. */
  String text();

  /** The pattern {@code *}: every origin, including {@code null}. */
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
   * @param subdomains whether the pattern matches every subdomain of the host, but not the host
   *     itself
   * @param host a domain or, without {@code subdomains}, an IP address
   * @param port the port
   */
  record Hosts(String scheme, boolean subdomains, Host host, Port port) implements OriginPattern {

    @Override
    public String text() {
      return scheme + "://" + (subdomains ? "*." : "") + host.text() + port.suffix();
    }

    /** Returns whether the pattern matches exactly one origin. */
    public boolean isExact() {
      return !subdomains && !(port instanceof Port.Any);
    }

    /** Returns whether the scheme is http or https, rather than the scheme of an app. */
    public boolean isWeb() {
      return scheme.equals("http") || scheme.equals("https");
    }

    /**
     * Returns whether every origin of this pattern is a web server on the user's own machine. The
     * localhost of an app's own scheme is not one.
     */
    public boolean isLoopback() {
      return isWeb() && host.isLoopback();
    }
  }

  /**
   * The origins of a configuration key, which are looked up when the application starts.
   *
   * @param key the key
   * @param defaults the origins that apply if the key is not set
   * @param text the pattern as written
   */
  record Configured(String key, List<OriginPattern> defaults, String text)
      implements OriginPattern {

    /** Creates a pattern with a copy of the defaults. */
    public Configured {
      defaults = List.copyOf(defaults);
    }
  }

  /** Returns whether this pattern matches every origin that the other matches. */
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
