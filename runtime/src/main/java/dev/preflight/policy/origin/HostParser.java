package dev.preflight.policy.origin;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses the host of an origin pattern.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL: host parsing</a>
 */
final class HostParser {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final int MAX_LABEL = 63;
  private static final int MAX_HOST = 253;
  // The sharp s, the final sigma and the joiners are distinct characters since IDNA 2008. The JDK
  // still maps them as IDNA 2003 did, which results in another host.
  private static final Pattern DEVIATING = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

  private final List<OriginFault> faults;

  HostParser(List<OriginFault> faults) {
    this.faults = faults;
  }

  /** Returns the host, with faults corrected where possible. All faults are added to the list. */
  Optional<Host> parse(String written) {
    if (written.isEmpty()) {
      return fatal(OriginFault.NO_HOST);
    }
    if (written.startsWith("[")) {
      return parseIpv6(written);
    }
    if (written.contains("%")) {
      return fatal(OriginFault.PERCENT_ENCODING);
    }
    Optional<String> ascii = toAscii(written);
    return ascii.isEmpty() ? Optional.empty() : parseAscii(ascii.get());
  }

  private Optional<Host> parseIpv6(String written) {
    if (!written.endsWith("]")) {
      return fatal(OriginFault.IPV6);
    }
    Optional<String> address = IpAddresses.parseIpv6(written.substring(1, written.length() - 1));
    if (address.isEmpty()) {
      return fatal(OriginFault.IPV6);
    }
    String text = "[" + address.get() + "]";
    if (!text.equals(written)) {
      faults.add(OriginFault.IPV6);
    }
    return Optional.of(new Host.Ipv6(text));
  }

  private Optional<String> toAscii(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (host.chars().allMatch(c -> c < 0x80)) {
      if (!lower.equals(host)) {
        faults.add(OriginFault.UPPER_CASE);
      }
      return Optional.of(lower);
    }
    faults.add(OriginFault.NOT_ASCII);
    if (DEVIATING.matcher(lower).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Host> parseAscii(String host) {
    String domain = host;
    if (domain.endsWith(".") && domain.length() > 1) {
      faults.add(OriginFault.TRAILING_DOT);
      domain = domain.substring(0, domain.length() - 1);
    }
    String[] labels = domain.split("\\.", -1);
    for (String label : labels) {
      if (label.isEmpty()) {
        return fatal(OriginFault.EMPTY_LABEL);
      }
      if (!LABEL.matcher(label).matches()) {
        return fatal(OriginFault.HOST_CHARACTER);
      }
      if (label.length() > MAX_LABEL) {
        return fatal(OriginFault.LABEL_TOO_LONG);
      }
    }
    if (!InternationalLabels.areAccepted(List.of(labels))) {
      return fatal(OriginFault.PUNYCODE);
    }
    if (domain.length() > MAX_HOST) {
      return fatal(OriginFault.HOST_TOO_LONG);
    }
    return NUMBER.matcher(labels[labels.length - 1]).matches()
        ? parseIpv4(domain)
        : Optional.of(new Host.Domain(domain));
  }

  // Browsers treat a host whose last label is a number as an IPv4 address, or reject it.
  private Optional<Host> parseIpv4(String host) {
    Optional<String> address = IpAddresses.parseIpv4(host);
    if (address.isEmpty()) {
      return fatal(OriginFault.IPV4);
    }
    if (!address.get().equals(host)) {
      faults.add(OriginFault.IPV4);
    }
    return Optional.of(new Host.Ipv4(address.get()));
  }

  private <T> Optional<T> fatal(OriginFault fault) {
    faults.add(fault);
    return Optional.empty();
  }
}
