package dev.preflight.policy.origin;

import static java.util.stream.Collectors.toList;

import dev.preflight.policy.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses an element of {@code origins}. It accepts only what a browser would send. After a fault it
 * continues, to report further faults and suggest a correction.
 *
 * @see <a href="https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin">HTML: serialization
 *     of an origin</a>
 */
public final class OriginParser {
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
  private static final Pattern PORT_LIST = Pattern.compile("(.*[^:\\[]):\\[([0-9*,\\s]+)]");
  private static final Pattern SINGLE_SLASH = Pattern.compile("(?i)(https?):/?(?=[^/\\d*])");
  private static final Set<String> NULL_SCHEMES =
      Set.of("file", "data", "blob", "about", "javascript", "filesystem", "view-source");

  private final List<OriginFault> faults = new ArrayList<>();

  private OriginParser() {}

  public static ParsedOrigin parse(String written) {
    return new OriginParser().read(written);
  }

  private ParsedOrigin read(String written) {
    String value = written.strip();
    if (value.isEmpty()) {
      return new ParsedOrigin.Malformed(OriginFault.EMPTY);
    }
    if (value.equalsIgnoreCase("null")) {
      return new ParsedOrigin.Null();
    }
    if (written.equals("*")) {
      return new ParsedOrigin.Valid(new OriginPattern.Any());
    }
    Matcher ports = PORT_LIST.matcher(value);
    if (ports.matches()) {
      return readPorts(ports.group(1), ports.group(2));
    }
    if (SEPARATORS.matcher(value).find()) {
      return readSeveral(value);
    }
    if (!value.equals(written)) {
      faults.add(OriginFault.SURROUNDING_SPACE);
    }
    return value.equals("*") ? corrected("*") : readScheme(value);
  }

  // Spring's syntax for several ports: https://example.com:[8080,8081].
  private static ParsedOrigin readPorts(String origin, String ports) {
    List<String> corrections = new ArrayList<>();
    for (String port : SEPARATORS.split(ports.strip(), 0)) {
      ParsedOrigin parsed = parse(origin + ":" + port);
      if (parsed instanceof ParsedOrigin.Valid valid) {
        corrections.add(valid.pattern().text());
      } else if (parsed instanceof ParsedOrigin.Malformed malformed) {
        corrections.addAll(malformed.corrections());
      }
    }
    return new ParsedOrigin.Malformed(List.of(OriginFault.PORT_LIST), corrections);
  }

  private static ParsedOrigin readSeveral(String value) {
    List<String> parts = SEPARATORS.splitAsStream(value).collect(toList());
    List<String> corrections = new ArrayList<>();
    for (String part : parts) {
      ParsedOrigin parsed = parse(part);
      if (parsed instanceof ParsedOrigin.Valid valid) {
        corrections.add(valid.pattern().text());
      } else if (parsed instanceof ParsedOrigin.Malformed malformed && part.contains(":")) {
        corrections.addAll(malformed.corrections());
      }
    }
    // A space inside one origin, as in "https://shop example.com", leaves a part that is not an
    // origin.
    boolean several = parts.size() > 1 && corrections.size() == parts.size();
    return several
        ? new ParsedOrigin.Malformed(List.of(OriginFault.SEVERAL), corrections)
        : new ParsedOrigin.Malformed(OriginFault.SPACE);
  }

  private ParsedOrigin readScheme(String value) {
    int colon = value.indexOf("://");
    if (colon < 0) {
      return readWithoutScheme(value);
    }
    String scheme = lowerCase(value.substring(0, colon));
    if (scheme.contains("*")) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard in its scheme",
          "It would be unclear which schemes it matches, and it must not match plain http by"
              + " accident.",
          "Write one pattern for each scheme.");
    }
    if (NULL_SCHEMES.contains(scheme)) {
      return new ParsedOrigin.Malformed(OriginFault.NULL_SCHEME);
    }
    if (!SCHEME.matcher(scheme).matches()) {
      return new ParsedOrigin.Malformed(OriginFault.MALFORMED_SCHEME);
    }
    if (scheme.equals("ws") || scheme.equals("wss")) {
      faults.add(OriginFault.WEBSOCKET_SCHEME);
      scheme = scheme.replace("ws", "http");
    }
    return readAuthority(scheme, value.substring(colon + 3));
  }

  private ParsedOrigin readWithoutScheme(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (NULL_SCHEMES.stream().anyMatch(scheme -> lower.startsWith(scheme + ":"))) {
      return new ParsedOrigin.Malformed(OriginFault.NULL_SCHEME);
    }
    if (SINGLE_SLASH.matcher(value).lookingAt()) {
      faults.add(OriginFault.SLASHES);
      int colon = value.indexOf(':');
      return readAuthority(
          lowerCase(value.substring(0, colon)), value.substring(colon + 1).replaceFirst("^/", ""));
    }
    faults.add(OriginFault.NO_SCHEME);
    String authority = value.startsWith("//") ? value.substring(2) : value;
    boolean local =
        lower.contains("localhost") || lower.startsWith("127.") || lower.contains("[::1]");
    ParsedOrigin parsed = readAuthority(local ? "http" : "https", authority);
    if (value.contains("*") && parsed instanceof ParsedOrigin.Malformed malformed) {
      return new ParsedOrigin.Wildcard(
          "has a wildcard but no scheme",
          "Browsers send the scheme with every origin, so this entry would never match.",
          didYouMean(malformed.corrections()));
    }
    return parsed;
  }

  private ParsedOrigin readAuthority(String scheme, String rest) {
    String authority = withoutPath(rest);
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      faults.add(OriginFault.USER_INFORMATION);
      authority = authority.substring(at + 1);
    }
    AuthorityParser parser = new AuthorityParser(scheme, faults);
    ParsedOrigin parsed = parser.parse(authority);
    if (parsed instanceof ParsedOrigin.Valid valid && !faults.isEmpty()) {
      return corrected(valid.pattern().text());
    }
    return parsed;
  }

  private String withoutPath(String rest) {
    int end = indexOfAny(rest, "/\\?#");
    if (end == rest.length()) {
      return rest;
    }
    String tail = rest.substring(end);
    if (tail.equals("/")) {
      faults.add(OriginFault.TRAILING_SLASH);
    } else if (tail.startsWith("/") || tail.startsWith("\\")) {
      faults.add(OriginFault.PATH);
    }
    if (tail.contains("#")) {
      faults.add(OriginFault.FRAGMENT);
    }
    int query = tail.indexOf('?');
    if (query >= 0 && (tail.indexOf('#') < 0 || query < tail.indexOf('#'))) {
      faults.add(OriginFault.QUERY);
    }
    return rest.substring(0, end);
  }

  private String lowerCase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.equals(text)) {
      faults.add(OriginFault.UPPER_CASE);
    }
    return lower;
  }

  private ParsedOrigin corrected(String correction) {
    return new ParsedOrigin.Malformed(List.copyOf(faults), List.of(correction));
  }

  public static String didYouMean(List<String> corrections) {
    if (corrections.isEmpty()) {
      return "Write the scheme, host and port from the browser's address bar, for example"
          + " \"https://shop.example.com\".";
    }
    String quoted =
        corrections.stream().map(Printable::of).collect(java.util.stream.Collectors.joining(", "));
    return "Did you mean " + (corrections.size() == 1 ? quoted : "{" + quoted + "}") + "?";
  }

  private static int indexOfAny(String text, String characters) {
    int i = 0;
    while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
