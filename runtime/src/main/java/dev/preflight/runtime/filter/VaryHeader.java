package dev.preflight.runtime.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Vary} header of a response.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.vary">RFC 9110, 12.5.5: Vary</a>
 */
final class VaryHeader {
  private VaryHeader() {}

  /** Returns whether the lines of the header contain a request header or {@code *}. */
  static boolean covers(@Nullable List<Object> lines, String name) {
    if (lines != null) {
      for (Object line : lines) {
        if (line != null && covers(line.toString(), name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean covers(String line, String name) {
    for (int start = 0; start <= line.length(); ) {
      int comma = line.indexOf(',', start);
      int end = comma < 0 ? line.length() : comma;
      String token = line.substring(start, end).strip();
      if (token.equals("*") || token.equalsIgnoreCase(name)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
