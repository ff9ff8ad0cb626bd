package dev.preflight.policy;

import java.util.Set;

/**
 * Knows under which names anybody can register a domain, such as {@code com}, {@code co.uk} and
 * {@code github.io}.
 *
 * @see <a href="https://publicsuffix.org/">Public Suffix List</a>
 */
public interface PublicSuffixes {
  /** Nothing is listed: only top-level domains are known for what they are. */
  PublicSuffixes NONE =
      new PublicSuffixes() {
        @Override
        public boolean isListed(String name) {
          return false;
        }

        @Override
        public boolean hasListedBelow(String name) {
          return false;
        }
      };

  /**
   * Whether a name of at least one label is a public suffix.
   *
   * @param name lower-case labels joined by dots, in punycode
   */
  boolean isListed(String name);

  /**
   * Whether names below this one are public suffixes, as {@code s3.amazonaws.com} is one below
   * {@code amazonaws.com}.
   *
   * @param name lower-case labels joined by dots, in punycode
   */
  boolean hasListedBelow(String name);

  /** Whether everything below a name belongs to whoever owns the name. */
  default boolean isOwnedThroughout(String name) {
    return !isPublic(name) && !hasListedBelow(name);
  }

  /**
   * Whether a stranger could own a domain directly below a name: it is listed, or it is a top-level
   * domain that the list does not know, but for those that are never given to anybody.
   */
  default boolean isPublic(String name) {
    return isListed(name) || (!name.contains(".") && !Reserved.NAMES.contains(name));
  }

  /** Top-level domains that nobody can register. */
  final class Reserved {
    // RFC 6761, and ICANN's resolution on .internal. Not .local and .alt: any device on the
    // network may call itself so.
    private static final Set<String> NAMES =
        Set.of("example", "internal", "invalid", "localhost", "test");

    private Reserved() {}
  }
}
