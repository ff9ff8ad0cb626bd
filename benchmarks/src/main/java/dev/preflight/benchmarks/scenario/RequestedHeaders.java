package dev.preflight.benchmarks.scenario;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The test of requested headers as somebody writes it by hand who takes care. */
public final class RequestedHeaders {
  private static final int MAX_LENGTH = 256;
  private static final Set<String> ALLOWED =
      Policy.ALLOWED_HEADERS.stream()
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private RequestedHeaders() {}

  /** Whether all of them are allowed. */
  public static boolean areAllowed(@Nullable String list) {
    if (list == null) {
      return true;
    }
    if (list.length() > MAX_LENGTH) {
      return false;
    }
    for (int start = 0; start <= list.length(); ) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      String name = list.substring(start, end).strip();
      if (!name.isEmpty() && !ALLOWED.contains(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }
}
