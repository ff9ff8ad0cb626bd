package dev.preflight.edge.policies;

import dev.preflight.processor.regex.RegularLanguage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Percent-encodes the literal parts of path templates.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986: path</a>
 */
final class PathEncoding {
  private static final String UNENCODED = "-._~!$&'()*+,;=:@/";
  private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");

  private PathEncoding() {}

  /** Returns the encoded text. */
  static String encode(String literal) {
    return convert(literal, character -> character, hex -> "%" + hex);
  }

  /** Returns an expression for the encoded text. */
  static String regex(String literal) {
    return convert(literal, PathEncoding::bothSpellings, PathEncoding::escape);
  }

  // Browsers send some characters as they are, and servers treat both spellings alike.
  private static String bothSpellings(String character) {
    char c = character.charAt(0);
    return c == '/' || Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0
        ? RegularLanguage.quote(character)
        : "(?:" + RegularLanguage.quote(character) + "|" + escaped("%02X".formatted((int) c)) + ")";
  }

  private static String convert(
      String literal, UnaryOperator<String> unencoded, UnaryOperator<String> encoded) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < literal.length(); ) {
      if (ENCODED.matcher(literal).region(i, literal.length()).lookingAt()) {
        text.append(encoded.apply(literal.substring(i + 1, i + 3)));
        i += 3;
        continue;
      }
      int next = literal.offsetByCodePoints(i, 1);
      String character = literal.substring(i, next);
      if (isUnencoded(character.charAt(0))) {
        text.append(unencoded.apply(character));
      } else {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
          text.append(encoded.apply("%02X".formatted(b & 0xff)));
        }
      }
      i = next;
    }
    return text.toString();
  }

  // %c3 and %C3 are equivalent (RFC 3986, section 2.1).
  private static String escape(String hex) {
    char c = (char) Integer.parseInt(hex, 16);
    return c > ' ' && c < 0x7f && c != '%' && c != '/' && !Character.isLetterOrDigit(c)
        ? "(?:" + RegularLanguage.quote("" + c) + "|" + escaped(hex) + ")"
        : escaped(hex);
  }

  private static String escaped(String hex) {
    StringBuilder escape = new StringBuilder("%");
    for (char c : hex.toUpperCase(Locale.ROOT).toCharArray()) {
      escape.append(c <= '9' ? "" + c : "[" + c + Character.toLowerCase(c) + "]");
    }
    return escape.toString();
  }

  private static boolean isUnencoded(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNENCODED.indexOf(c) >= 0;
  }
}
