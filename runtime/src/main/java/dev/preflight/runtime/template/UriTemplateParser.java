package dev.preflight.runtime.template;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Converts a path template to a regular expression and counts the values of its rank. */
final class UriTemplateParser {
  private static final String DEFAULT_EXPRESSION = "[^/]+";
  // The characters that a path segment may contain unencoded (RFC 3986, section 3.3). A percent
  // sign that does not begin an escape is encoded as %25.
  private static final String UNENCODED = "-._~!$&'()*+,;=:@/";

  // The characters of UNENCODED that have a meaning in regular expressions.
  private static final String ESCAPED = ".$()*+";

  private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");

  private final String template;
  private final StringBuilder regex = new StringBuilder();
  private final boolean trailingSlash;
  private int literals;
  private int encodedLiterals;
  private int escapedLiterals;
  private int groups;
  private int customGroups;

  UriTemplateParser(String written) {
    String trimmed = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    trailingSlash = !trimmed.isEmpty() && trimmed.length() < written.length();
    template = trimmed.isEmpty() || trimmed.startsWith("/") ? trimmed : "/" + trimmed;
  }

  UriTemplate parse() {
    int i = 0;
    while (i < template.length()) {
      if (template.charAt(i) == '{') {
        int end = closingBrace(i);
        addParameter(template.substring(i + 1, end));
        i = end + 1;
      } else {
        int end = template.indexOf('{', i);
        end = end < 0 ? template.length() : end;
        addLiteral(template.substring(i, end));
        i = end;
      }
    }
    return new UriTemplate(
        template,
        Pattern.compile(regex + "(/.*)?"),
        Pattern.compile(regex + "(/)?"),
        prefix(),
        new UriTemplate.Rank(
            literals,
            trailingSlash ? 1 : 0,
            encodedLiterals,
            escapedLiterals,
            groups,
            customGroups));
  }

  // Returns the longest prefix that has only one spelling.
  private String prefix() {
    int end = 0;
    while (end < template.length()
        && template.charAt(end) != '{'
        && template.charAt(end) != '%'
        && isUnencoded(template.charAt(end))) {
      end++;
    }
    return template.substring(0, end);
  }

  private int closingBrace(int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("The path template has no closing brace: " + template);
  }

  private void addParameter(String parameter) {
    int colon = parameter.indexOf(':');
    String expression = colon < 0 ? "" : parameter.substring(colon + 1).strip();
    groups++;
    if (expression.isEmpty()) {
      regex.append('(').append(DEFAULT_EXPRESSION).append(')');
    } else {
      customGroups++;
      regex.append('(').append(expression).append(')');
    }
  }

  private void addLiteral(String literal) {
    literals += literal.length();
    int i = 0;
    while (i < literal.length()) {
      if (ENCODED.matcher(literal).region(i, literal.length()).lookingAt()) {
        addEncoded(literal.substring(i + 1, i + 3));
        i += 3;
      } else {
        int next = literal.offsetByCodePoints(i, 1);
        addCharacter(literal.substring(i, next));
        i = next;
      }
    }
  }

  private void addCharacter(String character) {
    if (isUnencoded(character.charAt(0))) {
      regex.append(Pattern.quote(character));
      encodedLiterals++;
      escapedLiterals += ESCAPED.contains(character) ? 2 : 1;
      return;
    }
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      addEncoded("%02X".formatted(b & 0xff));
    }
  }

  // %c3 and %C3 are equivalent (RFC 3986, section 2.1).
  private void addEncoded(String hex) {
    regex.append("(?i:%").append(hex.toUpperCase(Locale.ROOT)).append(')');
    encodedLiterals += 3;
    escapedLiterals += 3;
  }

  private static boolean isUnencoded(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNENCODED.indexOf(c) >= 0;
  }
}
