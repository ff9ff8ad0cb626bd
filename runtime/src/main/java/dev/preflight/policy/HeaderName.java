package dev.preflight.policy;

import java.util.Locale;

/**
 * A well-formed header name.
 *
 * @param text the name as written; {@link #lower()} is what names are compared by
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-field-names">RFC 9110: field names</a>
 */
public record HeaderName(String text) {
  private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

  /** The name in lower case. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether the text is a token, which a header name has to be. */
  static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(HeaderName::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SYMBOLS.indexOf(c) >= 0;
  }
}
