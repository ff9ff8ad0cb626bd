package dev.preflight.policy.origin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parses IP addresses in the forms that people write, and returns the one form that browsers send.
 */
final class IpAddresses {
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]+(?:[0-9]+(?:\\.[0-9]+){3})?");

  private IpAddresses() {}

  /**
   * Returns the dotted quad of an address written in decimal, octal or hexadecimal, in one to four
   * parts.
   *
   * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">URL: IPv4 parser</a>
   */
  static Optional<String> parseIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long number = parseNumber(parts[i]);
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
      if (number < 0 || number >= limit) {
        return Optional.empty();
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return Optional.of(
        "%d.%d.%d.%d"
            .formatted(
                (address >> 24) & 255, (address >> 16) & 255, (address >> 8) & 255, address & 255));
  }

  private static long parseNumber(String part) {
    try {
      if (part.startsWith("0x")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      return part.length() > 1 && part.startsWith("0")
          ? Long.parseLong(part.substring(1), 8)
          : Long.parseLong(part);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * Returns the compressed form of an address written without brackets.
   *
   * @see <a href="https://url.spec.whatwg.org/#concept-ipv6-serializer">URL: IPv6 serializer</a>
   */
  static Optional<String> parseIpv6(String text) {
    if (!text.contains(":") || !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      // Contains only digits, colons and dots, so the JDK parses the literal and never queries a
      // name server.
      InetAddress address = InetAddress.getByName(text);
      byte[] bytes = address.getAddress();
      return Optional.of(
          compress(address instanceof Inet6Address ? pieces(bytes) : mappedPieces(bytes)));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static List<Integer> pieces(byte[] bytes) {
    List<Integer> pieces = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += 2) {
      pieces.add(((bytes[i] & 255) << 8) | (bytes[i + 1] & 255));
    }
    return pieces;
  }

  // The JDK turns ::ffff:1.2.3.4 into an IPv4 address; browsers do not.
  private static List<Integer> mappedPieces(byte[] bytes) {
    List<Integer> pieces = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0xffff));
    pieces.addAll(pieces(bytes));
    return pieces;
  }

  private static String compress(List<Integer> pieces) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < pieces.size(); i++) {
      int end = i;
      while (end < pieces.size() && pieces.get(end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    if (start < 0) {
      return hex(pieces);
    }
    return hex(pieces.subList(0, start))
        + "::"
        + hex(pieces.subList(start + length, pieces.size()));
  }

  private static String hex(List<Integer> pieces) {
    return pieces.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
  }
}
