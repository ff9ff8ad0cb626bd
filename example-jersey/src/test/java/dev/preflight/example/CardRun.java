package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

/**
 * What running a card has brought.
 *
 * @param verdict what the page says of it
 * @param seen what the page saw of each request
 * @param wire what came to the servers
 * @param timeline what the page shows of that
 */
record CardRun(String verdict, List<Seen> seen, List<Exchange> wire, List<String> timeline) {

  /**
   * What the page saw of a request.
   *
   * @param status the status, or {@code blocked}
   * @param text what else it shows
   */
  record Seen(String status, String text) {}

  /** The page saw these: a status, or {@code blocked}; and it is content with that. */
  CardRun saw(String... statuses) {
    assertThat(seen).extracting(Seen::status).containsExactly(statuses);
    int blocked = Collections.frequency(List.of(statuses), "blocked");
    int allowed = statuses.length - blocked;
    String expected =
        blocked == 0
            ? "Allowed, as expected"
            : allowed == 0
                ? "Blocked, as expected"
                : "As expected: %d allowed, %d blocked".formatted(allowed, blocked);
    assertThat(verdict).contains(expected);
    return this;
  }

  /** The network carried these, such as {@code OPTIONS 204}, and the page shows them. */
  CardRun carried(String... expected) {
    assertThat(wire)
        .extracting(exchange -> exchange.method() + " " + exchange.status())
        .containsExactly(expected);
    assertThat(timeline).containsExactly(expected);
    return this;
  }

  /** An exchange asked with this header; null for without. */
  CardRun asked(int index, String name, String value) {
    return hasHeader(wire.get(index).request().get(name), name, value);
  }

  /** An exchange was answered with this header; null for without. */
  CardRun answered(int index, String name, String value) {
    return hasHeader(wire.get(index).response().get(name), name, value);
  }

  private CardRun hasHeader(List<String> values, String name, String value) {
    assertThat(values).as(name).isEqualTo(value == null ? null : List.of(value));
    return this;
  }
}
