package dev.preflight.compatibility.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One line of {@code cases.txt}.
 *
 * @param section the heading that it stands under
 * @param method the method, also of the request that a preflight asks for
 * @param status the status that must come
 * @param policy whose headers must come
 * @param more the Vary that the application sets, or the methods that a preflight is answered
 */
record Case(
    String section,
    String name,
    boolean preflight,
    String method,
    String application,
    String path,
    List<String> headers,
    String body,
    int status,
    Policy policy,
    String more) {

  static Case parse(String section, String line) {
    String[] cells = line.split(" \\| ", -1);
    String[] request = cells[1].split("; ", -1);
    String[] words = request[0].split(" ", -1);
    String target = words[words.length - 1];
    int colon = target.indexOf(':');
    List<String> lines = Arrays.asList(request).subList(1, request.length);
    return new Case(
        section,
        cells[0],
        words[0].equals("PREFLIGHT"),
        words[words.length - 2],
        colon < 0 ? "sample" : target.substring(0, colon),
        target.substring(colon + 1),
        lines.stream().filter(header -> !header.startsWith("body: ")).toList(),
        lines.stream()
            .filter(header -> header.startsWith("body: "))
            .findFirst()
            .orElse("body: ")
            .substring("body: ".length()),
        Integer.parseInt(cells[2]),
        Policy.valueOf(cells[3].toUpperCase(Locale.ROOT)),
        cells.length > 4 ? cells[4] : "");
  }

  /** Without Origin it is no preflight. */
  List<Sender> senders() {
    return preflight ? List.of(Sender.PAGE, Sender.STRANGER) : List.of(Sender.values());
  }

  /** Whether Preflight answers in place of the application, of which nothing may run. */
  boolean answeredByPreflight() {
    return preflight && policy != Policy.NONE;
  }

  Answer expected(Sender sender) {
    boolean allowed = policy.allows(sender);
    int answer = answeredByPreflight() && !allowed ? 403 : status;
    Map<String, String> cors =
        !allowed ? Map.of() : preflight ? policy.preflightHeaders(more) : policy.headers();
    return new Answer(answer, cors, vary(), false);
  }

  private List<String> vary() {
    if (answeredByPreflight()) {
      return List.of("access-control-request-headers", "access-control-request-method", "origin");
    }
    Stream<String> own = preflight || more.isEmpty() ? Stream.of() : Answer.tokens(more);
    boolean everything = !preflight && more.equals("*");
    return Stream.concat(own, policy.varies() && !everything ? Stream.of("origin") : Stream.of())
        .sorted()
        .toList();
  }
}
