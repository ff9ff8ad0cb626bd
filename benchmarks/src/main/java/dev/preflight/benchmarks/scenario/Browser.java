package dev.preflight.benchmarks.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a browser makes of an answer.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-check">Fetch: CORS check</a>
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch: CORS-preflight
 *     fetch</a>
 */
final class Browser {
  private Browser() {}

  /** Whether the page may read the response or, after a preflight, send its request. */
  static boolean permits(Traffic traffic, Answer answer) {
    boolean originAllowed =
        traffic.origin() != null
            && traffic.origin().equals(answer.header("Access-Control-Allow-Origin"))
            && "true".equals(answer.header("Access-Control-Allow-Credentials"));
    String method = traffic.requestMethod();
    return originAllowed
        && answer.isSuccess()
        && (method == null || permitsRequest(method, traffic, answer));
  }

  private static boolean permitsRequest(String method, Traffic traffic, Answer answer) {
    Set<String> allowed =
        elements(answer.header("Access-Control-Allow-Headers")).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return elements(answer.header("Access-Control-Allow-Methods")).contains(method)
        && allowed.containsAll(elements(String.join(",", traffic.requestHeaders())));
  }

  private static List<String> elements(@Nullable String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.split(",", -1))
            .map(String::strip)
            .filter(element -> !element.isEmpty())
            .toList();
  }
}
