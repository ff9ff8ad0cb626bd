package dev.preflight.runtime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Turns a path template into a regular expression and counts what its rank depends on. */
final class UriTemplateParser {
  private static final String DEFAULT_EXPRESSION = "[^/]+?";
  // The characters that a path segment may hold as they are (RFC 3986, section 3.3).
  private static final String UNENCODED = "-._~!$&'()*+,;=:@/%";

  private final String template;
  private final StringBuilder regex = new StringBuilder();
  private int literals;
  private int groups;
  private int customGroups;

  UriTemplateParser(String written) {
    String trimmed = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
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
    regex.append("(/.*)?");
    return new UriTemplate(Pattern.compile(regex.toString()), literals, groups, customGroups);
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
    throw new IllegalArgumentException("path template without closing brace: " + template);
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
    StringBuilder encoded = new StringBuilder();
    for (byte b : literal.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnencoded(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    regex.append(Pattern.quote(encoded.toString()));
  }

  private static boolean isUnencoded(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNENCODED.indexOf(c) >= 0;
  }
}
