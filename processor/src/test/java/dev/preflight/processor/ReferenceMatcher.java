package dev.preflight.processor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain reference implementation of origin patterns, to compare with the generated code. It
 * shares no code with it.
 */
final class ReferenceMatcher {
  private static final Pattern PARTS = Pattern.compile("([a-z+.-]+)://(\\*\\.)?(.*?)(:[0-9*]+)?");

  private ReferenceMatcher() {}

  static boolean allows(List<String> patterns, String origin) {
    return patterns.stream().anyMatch(pattern -> allows(pattern, origin));
  }

  private static boolean allows(String pattern, String origin) {
    if (pattern.equals("*")) {
      return true;
    }
    Matcher parts = PARTS.matcher(pattern);
    if (!parts.matches()) {
      throw new IllegalArgumentException(pattern);
    }
    String labels = parts.group(2) == null ? "" : "(?:[a-z0-9_-]{1,63}\\.)+";
    boolean anyPort = ":*".equals(parts.group(4));
    String port = parts.group(4) == null ? "" : parts.group(4);
    Matcher matcher =
        Pattern.compile(
                Pattern.quote(parts.group(1) + "://")
                    + labels
                    + Pattern.quote(parts.group(3))
                    + (anyPort ? "(?::([1-9][0-9]{0,4}))?" : Pattern.quote(port)))
            .matcher(origin);
    return origin.length() <= 300
        && matcher.matches()
        && (!anyPort || isPort(parts.group(1), matcher.group(1)));
  }

  private static boolean isPort(String scheme, String port) {
    if (port == null) {
      return true;
    }
    boolean isDefault =
        (scheme.equals("http") && port.equals("80"))
            || (scheme.equals("https") && port.equals("443"));
    return Integer.parseInt(port) <= 65535 && !isDefault;
  }
}
