package dev.preflight.policy.compiled;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The request headers that a policy allows. Compares them with the headers that a preflight
 * requests.
 */
final class AllowedHeaders {
  // Browsers send each name once. Proxies may add some white space and empty elements.
  private static final int SPACE_FOR_EACH_NAME = 4;
  private static final int SPARE_SPACE = 64;
  private static final int MAX_LENGTH_FOR_ANY = 4096;

  private final List<String> written;
  private final boolean any;
  private final List<String> names;
  private final int maxLength;

  AllowedHeaders(List<String> written) {
    this.written = List.copyOf(written);
    any = written.contains("*");
    names = written.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    maxLength =
        any
            ? MAX_LENGTH_FOR_ANY
            : names.stream().mapToInt(name -> name.length() + SPACE_FOR_EACH_NAME).sum()
                + SPARE_SPACE;
  }

  /** Returns the names as written, including {@code *}. */
  List<String> written() {
    return written;
  }

  /**
   * Returns whether each element of a list, as in a header value, is allowed. A list that is too
   * long is refused unread.
   */
  boolean cover(String requested) {
    return !isTooLong(requested) && firstOther(requested) == null;
  }

  /** Returns whether a value is longer than any that a browser would send for these names. */
  boolean isTooLong(String requested) {
    return requested.length() > maxLength;
  }

  /** Returns the first element of a list that is not allowed, or null. */
  @Nullable String firstOther(String requested) {
    for (int start = 0; start <= requested.length(); ) {
      int comma = requested.indexOf(',', start);
      int end = comma < 0 ? requested.length() : comma;
      if (!covers(requested, start, end)) {
        return requested.substring(start, end).strip();
      }
      start = end + 1;
    }
    return null;
  }

  private boolean covers(String requested, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isWhiteSpace(requested.charAt(start))) {
      start++;
    }
    while (start < end && isWhiteSpace(requested.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return true;
    }
    for (String name : names) {
      if (isName(requested, start, end, name)) {
        return true;
      }
    }
    // The wildcard never covers Authorization.
    return any && !isName(requested, start, end, "authorization");
  }

  private static boolean isName(String requested, int start, int end, String name) {
    // Browsers send names in lower case, so the exact comparison is tried first because it is
    // faster.
    return name.length() == end - start
        && (requested.startsWith(name, start)
            || requested.regionMatches(true, start, name, 0, name.length()));
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
