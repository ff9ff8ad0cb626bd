package dev.preflight.policy.origin;

import dev.preflight.policy.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses the part of an origin pattern behind {@code ://}: a host and an optional port. */
final class AuthorityParser {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

  // Browsers give each installation of an extension its own random host.
  private static final Set<String> RANDOM_HOSTS = Set.of("moz-extension", "safari-web-extension");
  private static final Pattern APP_HOST = Pattern.compile("[A-Za-z0-9._~-]+");

  private final String scheme;
  private final List<OriginFault> faults;

  AuthorityParser(String scheme, List<OriginFault> faults) {
    this.scheme = scheme;
    this.faults = faults;
  }

  /**
   * Returns the pattern, with faults corrected where possible. All faults are added to the list.
   */
  ParsedOrigin parse(String authority) {
    if (isBareIpv6(authority)) {
      faults.add(OriginFault.IPV6_BRACKETS);
      return withHost("[" + authority + "]", new Port.Default());
    }
    int colon = authority.lastIndexOf(':');
    if (colon < 0 || colon < authority.lastIndexOf(']')) {
      return withHost(authority, new Port.Default());
    }
    String port = authority.substring(colon + 1);
    if (port.contains("*") && !port.equals("*")) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard for part of its port",
          "\"*\" can only stand for the whole port.",
          "Write one pattern for each port, or \":*\" for any port.");
    }
    Optional<Port> parsed = parsePort(port);
    return parsed.isEmpty() ? malformed() : withHost(authority.substring(0, colon), parsed.get());
  }

  private static boolean isBareIpv6(String authority) {
    return !authority.startsWith("[")
        && authority.indexOf(':') != authority.lastIndexOf(':')
        && IpAddresses.parseIpv6(authority).isPresent();
  }

  private Optional<Port> parsePort(String port) {
    if (port.equals("*")) {
      return Optional.of(new Port.Any());
    }
    if (port.isEmpty()) {
      faults.add(OriginFault.PORT_EMPTY);
      return Optional.of(new Port.Default());
    }
    if (!DIGITS.matcher(port).matches()) {
      return fatal(OriginFault.PORT_MALFORMED);
    }
    String digits = LEADING_ZEROS.matcher(port).replaceFirst("");
    if (digits.equals("0")) {
      return fatal(OriginFault.PORT_ZERO);
    }
    if (digits.length() > 5 || Integer.parseInt(digits) > 65535) {
      return fatal(OriginFault.PORT_RANGE);
    }
    if (!digits.equals(port)) {
      faults.add(OriginFault.PORT_LEADING_ZERO);
    }
    int number = Integer.parseInt(digits);
    if (number == Port.defaultOf(scheme)) {
      faults.add(OriginFault.PORT_DEFAULT);
      return Optional.of(new Port.Default());
    }
    return Optional.of(new Port.Fixed(number));
  }

  private ParsedOrigin withHost(String host, Port port) {
    if (host.equals("*") && RANDOM_HOSTS.contains(scheme)) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard for its whole host",
          "It would allow every browser extension, because each installation has a random"
              + " host.",
          "Request host permissions for this service in the extension's manifest; it then"
              + " needs no CORS. See docs/apps.md.");
    }
    if (host.equals("*")) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard for its whole host",
          "It would allow every website. Only \"*\" alone may do that, without credentials.",
          "List the hosts that you trust. If the resource is public, write \"*\" alone.");
    }
    boolean subdomains = host.startsWith("*.");
    String base = subdomains ? host.substring(2) : host;
    if (base.contains("*")) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard that is not a whole leading label",
          "A wildcard that does not end at a dot would also match names that an attacker can"
              + " register, so \"*\" must be a whole leading label, the whole port, or alone.",
          wildcardCure(host, port));
    }
    boolean ofApp = !scheme.equals("http") && !scheme.equals("https");
    Optional<Host> parsed =
        ofApp && !subdomains && APP_HOST.matcher(base).matches()
            ? Optional.of(new Host.Opaque(base))
            : new HostParser(faults).parse(base);
    if (parsed.isEmpty()) {
      return malformed();
    }
    if (subdomains && !(parsed.get() instanceof Host.Domain)) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard before an IP address",
          "An IP address has no subdomains, so this entry would never match.",
          "Remove the \"*.\".");
    }
    return new ParsedOrigin.Valid(new OriginPattern.Hosts(scheme, subdomains, parsed.get(), port));
  }

  private String wildcardCure(String host, Port port) {
    String base = host.substring(host.lastIndexOf('*') + 1);
    String label = base.startsWith(".") ? base.substring(1) : base;
    Optional<Host> parsed = new HostParser(new ArrayList<>()).parse(label);
    if (host.startsWith("*") && parsed.isPresent() && parsed.get().text().contains(".")) {
      return "Did you mean "
          + Printable.of(scheme + "://*." + parsed.get().text() + port.suffix())
          + "?";
    }
    return "\"*\" stands for one or more whole labels at the start, as in"
        + " \"https://*.example.com\"; for anything finer, use originRegexes.";
  }

  private ParsedOrigin malformed() {
    return new ParsedOrigin.Malformed(List.copyOf(faults), List.of());
  }

  private <T> Optional<T> fatal(OriginFault fault) {
    faults.add(fault);
    return Optional.empty();
  }
}
