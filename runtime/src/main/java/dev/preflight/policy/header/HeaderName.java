package dev.preflight.policy.header;

import java.util.Locale;

/**
 * A well-formed header name.
 *
 * @param text the name as written; use {@link #lower()} to compare names
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-field-names">RFC 9110: field names</a>
 */
public record HeaderName(String text) {
  private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

  /** Returns the name in lower case. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the text is a token, as a header name must be. */
  public static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(HeaderName::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SYMBOLS.indexOf(c) >= 0;
  }
}
