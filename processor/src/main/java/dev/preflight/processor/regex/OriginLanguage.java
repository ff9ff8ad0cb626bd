package dev.preflight.processor.regex;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.RegExp;

/** The reference languages, as automata, that expressions are compared with. */
final class OriginLanguage {
  private static final String SCHEME = "[a-z][a-z0-9+.\\-]*";
  private static final String LABEL = "[a-z0-9_\\-]+";
  // A host whose last label is a number is an IPv4 address or invalid.
  private static final String DOMAIN = "((" + LABEL + "\\.)*(" + LABEL + "&~([0-9]+)))";
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String IPV4 = "(" + OCTET + "(\\." + OCTET + "){3})";
  private static final String IPV6 = "(\\[[0-9a-f:]+\\])";
  private static final String PORT = "(:[1-9][0-9]{0,4})?";

  /** Every well-formed origin. */
  static final Automaton ORIGINS =
      of(SCHEME + "://(" + DOMAIN + "|" + IPV4 + "|" + IPV6 + ")" + PORT);

  /** Every origin of the user's own machine. */
  static final Automaton LOOPBACK =
      of("https?://((" + LABEL + "\\.)*localhost|127\\.[0-9.]+|\\[::1\\])" + PORT);

  /** Every origin with an IPv6 address. */
  static final Automaton IPV6_ORIGINS = of(SCHEME + "://" + IPV6 + PORT);

  /** Every https origin with a domain and no port. An expression that covers it trusts everyone. */
  static final Automaton ANY_HTTPS_DOMAIN = of("https://" + DOMAIN);

  /** Every http origin with a domain and no port. An expression that covers it trusts everyone. */
  static final Automaton ANY_HTTP_DOMAIN = of("http://" + DOMAIN);

  /** Every origin of a website, excluding apps. */
  static final Automaton WEB = of("https?://[!-~]+");

  /** Every plain http origin. */
  static final Automaton PLAIN_HTTP = of("http://[!-~]+");

  /** Every common label. An expression that covers it before a domain trusts every subdomain. */
  static final Automaton ANY_LABEL = of("[a-z0-9]([a-z0-9\\-]{0,61}[a-z0-9])?");

  private OriginLanguage() {}

  /** Returns the origins of a domain and its subdomains. */
  static Automaton under(String domain) {
    return of(SCHEME + "://(" + LABEL + "\\.)*" + literal(domain) + PORT);
  }

  /** Returns the origins whose host ends in one of several suffixes, given as an expression. */
  static Automaton endingIn(String suffixes) {
    return of(SCHEME + "://(" + LABEL + "\\.)+(" + suffixes + ")" + PORT);
  }

  private static String literal(String text) {
    return "\"" + text + "\"";
  }

  private static Automaton of(String regex) {
    Automaton automaton = new RegExp(regex, RegExp.INTERSECTION | RegExp.COMPLEMENT).toAutomaton();
    automaton.determinize();
    automaton.minimize();
    return automaton;
  }
}
