package dev.preflight.edge.policies;

import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.Port;
import dev.preflight.processor.regex.RegularLanguage;

/** Writes origin patterns as regular expressions. */
final class OriginRegex {
  private static final String SUBDOMAINS = "(?:[a-z0-9_\\-]{1,63}\\.)+";

  // 1 to 65535, without the default port of the scheme: browsers omit it.
  private static final String FIVE_DIGITS =
      "[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]";
  private static final String PORTS = "[1-9][0-9]{0,3}|" + FIVE_DIGITS;
  private static final String PORTS_WITHOUT_80 =
      "[1-9]|[1-79][0-9]|8[1-9]|[1-9][0-9]{2,3}|" + FIVE_DIGITS;
  private static final String PORTS_WITHOUT_443 =
      "[1-9][0-9]?|[1-35-9][0-9]{2}|4[0-35-9][0-9]|44[0-24-9]|[1-9][0-9]{3}|" + FIVE_DIGITS;

  private OriginRegex() {}

  /** Returns an expression for the origins of a pattern, without anchors. */
  static String of(OriginPattern.Hosts pattern) {
    return RegularLanguage.quote(pattern.scheme() + "://")
        + (pattern.subdomains() ? SUBDOMAINS : "")
        + RegularLanguage.quote(pattern.host().text())
        + (pattern.port() instanceof Port.Any
            ? "(?::(?:" + ports(pattern.scheme()) + "))?"
            : RegularLanguage.quote(pattern.port().suffix()));
  }

  private static String ports(String scheme) {
    return switch (Port.defaultOf(scheme)) {
      case 80 -> PORTS_WITHOUT_80;
      case 443 -> PORTS_WITHOUT_443;
      default -> PORTS;
    };
  }
}
