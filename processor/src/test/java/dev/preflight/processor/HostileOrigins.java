package dev.preflight.processor;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates origins that match patterns, that almost match, and that attackers would try. */
final class HostileOrigins {
  private static final List<String> LABELS =
      List.of("a", "shop", "x-y", "_", "-", "0", "xn--bcher-kva", "a".repeat(63), "a".repeat(64));
  private static final List<String> PORTS =
      List.of(
          "",
          ":1",
          ":80",
          ":443",
          ":8443",
          ":65535",
          ":65536",
          ":0",
          ":08443",
          ":",
          ":*",
          ":99999999999");
  private static final List<String> AFFIXES =
      List.of(
          "a",
          "-",
          ".",
          "_",
          "x.",
          "evil.",
          "/",
          "@",
          ":",
          " ",
          "\t",
          "\n",
          "\0",
          "%00",
          "%2e",
          ",",
          "\u0430",
          "\u200b",
          "\u212a",
          ".evil.example",
          ".evil.com",
          "https://",
          "null",
          "*");

  private HostileOrigins() {}

  /** Returns origins similar to a set of patterns. */
  static Arbitrary<String> around(List<String> patterns) {
    Arbitrary<String> near = instance(patterns);
    Arbitrary<String> mutated = Combinators.combine(near, mutation()).as(HostileOrigins::mutate);
    Arbitrary<String> twice = Combinators.combine(mutated, mutation()).as(HostileOrigins::mutate);
    Arbitrary<String> glued =
        Combinators.combine(near, Arbitraries.of("", ",", " ", ", "), near)
            .as((one, between, other) -> one + between + other);
    return Arbitraries.oneOf(near, mutated, twice, glued, ALWAYS_WRONG, Arbitraries.strings());
  }

  private static final Arbitrary<String> ALWAYS_WRONG =
      Arbitraries.of(
          "",
          "null",
          "NULL",
          "nUlL",
          "*",
          "https://",
          "://",
          "https://*.example.com",
          "https://example.com:*",
          "a".repeat(10_000),
          "https://" + "a.".repeat(5_000) + "example.com",
          "https://" + "a".repeat(1_000_000) + ".example.com",
          "https://[::1]",
          "https://[0:0:0:0:0:0:0:1]",
          "http://127.1",
          "http://0x7f000001");

  private static Arbitrary<String> instance(List<String> patterns) {
    Arbitrary<String> subdomain =
        Arbitraries.of(LABELS).list().ofMinSize(1).ofMaxSize(4).map(l -> String.join(".", l) + ".");
    return Combinators.combine(Arbitraries.of(patterns), subdomain, Arbitraries.of(PORTS))
        .as(
            (pattern, labels, port) ->
                pattern
                    .replace("*.", labels)
                    .replaceFirst(":\\*$", "")
                    .concat(pattern.endsWith(":*") ? port : ""));
  }

  private record Mutation(int kind, double place, String text) {}

  private static Arbitrary<Mutation> mutation() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.of(AFFIXES))
        .as(Mutation::new);
  }

  private static String mutate(String origin, Mutation mutation) {
    int place = (int) (mutation.place() * origin.length());
    String before = origin.substring(0, place);
    String after = origin.substring(place);
    return switch (mutation.kind()) {
      case 0 -> origin + mutation.text();
      case 1 -> mutation.text() + origin;
      case 2 -> before + mutation.text() + after;
      case 3 -> after.isEmpty() ? "" : before + after.substring(1);
      case 4 -> before;
      case 5 -> origin.toUpperCase(Locale.ROOT);
      case 6 -> origin.replace("://", "://" + mutation.text());
      case 7 -> origin.replaceFirst("\\.", mutation.text());
      default -> origin.replaceFirst("^https", "http");
    };
  }
}
