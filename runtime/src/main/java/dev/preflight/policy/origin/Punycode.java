package dev.preflight.policy.origin;

import java.util.Optional;

/**
 * Decodes labels that begin with {@code xn--}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3492#section-6.2">RFC 3492: decoding
 *     procedure</a>
 */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;

  private Punycode() {}

  /**
   * Returns the Unicode text of a label without its {@code xn--}, or nothing if it is not punycode.
   *
   * @param encoded lower-case letters, digits, hyphens and underscores
   */
  static Optional<String> decode(String encoded) {
    int delimiter = Math.max(0, encoded.lastIndexOf('-'));
    StringBuilder decoded = new StringBuilder(encoded.substring(0, delimiter));
    int in = delimiter > 0 ? delimiter + 1 : 0;
    int length = delimiter;
    int codePoint = 128;
    long position = 0;
    int bias = 72;
    while (in < encoded.length()) {
      long before = position;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = in < encoded.length() ? digit(encoded.charAt(in++)) : -1;
        position += digit * weight;
        if (digit < 0 || position > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
      }
      length++;
      bias = adapt(position - before, length, before == 0);
      long next = codePoint + position / length;
      if (next > Character.MAX_CODE_POINT) {
        return Optional.empty();
      }
      codePoint = (int) next;
      position %= length;
      decoded.insert(decoded.offsetByCodePoints(0, (int) position), Character.toString(codePoint));
      position++;
    }
    return Optional.of(decoded.toString());
  }

  private static int digit(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }

  private static int adapt(long delta, int length, boolean first) {
    long scaled = first ? delta / DAMP : delta / 2;
    scaled += scaled / length;
    int k = 0;
    while (scaled > (BASE - T_MIN) * T_MAX / 2) {
      scaled /= BASE - T_MIN;
      k += BASE;
    }
    return (int) (k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW));
  }
}
