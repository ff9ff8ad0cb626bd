package dev.preflight.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the widening and narrowing of each attribute. */
class LockComparisonTest {
  private static final String BASE = "origins: https://a.example.com";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          origins: https://b.example.com    | {is} now open to https://b.example.com | {is} no longer open to https://b.example.com
          origins: *                        | {is} now open to every origin | {is} no longer open to every origin
          originRegexes: https://x          | {is} now open to origins that match https://x | {is} no longer open to origins that match https://x
          allowedHeaders: X-Foo             | now accepts the header X-Foo | no longer accepts the header X-Foo
          allowedHeaders: *                 | now accepts every header | no longer accepts every header
          exposedHeaders: X-Foo             | now exposes the header X-Foo | no longer exposes the header X-Foo
          allowCredentials: true            | now allows credentials | no longer allows credentials
          tolerate: PUBLIC_SUFFIX           | now tolerates PUBLIC_SUFFIX | no longer tolerates PUBLIC_SUFFIX
          maxAge: 3600                      | now lets browsers cache preflight responses for longer: maxAge is 3600 and was 1800 | now lets browsers cache preflight responses for less time: maxAge is 1800 and was 3600
          """)
  void attribute(String line, String wider, String narrower) {
    PolicyLock without = lock("GET /x", BASE);
    PolicyLock with = lock("GET /x", BASE, line);
    assertThat(changes(without, with)).containsExactly("wider:    GET /x " + said(wider));
    assertThat(changes(with, without)).containsExactly("narrower: GET /x " + said(narrower));
    assertThat(changes(with, with)).isEmpty();
  }

  private static String said(String text) {
    return text.replace("{is}", "is");
  }

  @Test
  void endpointsOpenCloseComeAndGo() {
    PolicyLock open = lock("GET /x", BASE, "allowCredentials: true", "originRegexes: https://r");
    PolicyLock closed = lock("GET /x");
    PolicyLock none = new PolicyLock(new TreeMap<>());
    String audience = "https://a.example.com and origins that match https://r with credentials";
    assertThat(changes(closed, open))
        .containsExactly("wider:    GET /x is now open to " + audience);
    assertThat(changes(open, closed)).containsExactly("narrower: GET /x is now closed");
    assertThat(changes(none, open))
        .containsExactly("wider:    GET /x is new and open to " + audience);
    assertThat(changes(open, none)).containsExactly("narrower: GET /x no longer exists");
    assertThat(changes(none, closed)).containsExactly("neutral:  GET /x is new and closed");
    assertThat(changes(closed, none)).containsExactly("neutral:  GET /x no longer exists");
  }

  @Test
  void policiesOfOnePlaceAreComparedAsASet() {
    PolicyLock one = lock("GET /x", BASE);
    PolicyLock two = lock("GET /x", BASE);
    two.add(new PolicyLock.Place("/x", "GET"), Optional.empty());
    assertThat(changes(one, two)).containsExactly("narrower: GET /x is now partly closed");
    assertThat(changes(two, one)).containsExactly("wider:    GET /x is no longer partly closed");
    PolicyLock both = lock("GET /x", BASE);
    both.policies().putAll(two.policies());
    assertThat(changes(lock("GET /x"), both))
        .containsExactly("wider:    GET /x is now open to https://a.example.com");
    assertThat(changes(both, lock("GET /x")))
        .containsExactly("narrower: GET /x is no longer open to https://a.example.com");
  }

  @Test
  void originThatComesWithCredentialsSaysSo() {
    PolicyLock before = lock("GET /x", BASE, "allowCredentials: true");
    PolicyLock after =
        lock("GET /x", BASE, "allowCredentials: true", "origins: https://*.b.example.com");
    assertThat(changes(before, after))
        .containsExactly(
            "wider:    GET /x is now open to https://*.b.example.com with credentials");
  }

  @Test
  void partOfEverythingIsNotWider() {
    assertThat(changes(lock("GET /x", "origins: *"), lock("GET /x", BASE)))
        .containsExactly(
            "narrower: GET /x is no longer open to every origin",
            "neutral:  GET /x is now open to https://a.example.com");
    assertThat(
            changes(lock("GET /x", "origins: *"), lock("GET /x", BASE, "allowCredentials: true")))
        .contains("wider:    GET /x is now open to https://a.example.com with credentials");
    assertThat(
            changes(
                lock("GET /x", BASE, "allowedHeaders: *"),
                lock("GET /x", BASE, "allowedHeaders: authorization")))
        .contains("wider:    GET /x now accepts the header authorization");
  }

  @Test
  void caseAndOrderAreNoChange() {
    assertThat(
            changes(
                lock("GET /x", BASE, "allowedHeaders: A", "allowedHeaders: b", "origins: *"),
                lock("GET /x", "origins: *", "allowedHeaders: B", "allowedHeaders: a", BASE)))
        .isEmpty();
  }

  @Test
  void whatIsSaidOfSeveralIsSaidOnceAndWiderComesFirst() {
    PolicyLock before = lock("GET /x", BASE, "exposedHeaders: A");
    before.policies().putAll(lock("PUT /y", BASE).policies());
    PolicyLock after = lock("GET /x", BASE, "allowedHeaders: {s}%s");
    after.policies().putAll(lock("PUT /y", BASE, "allowedHeaders: {s}%s").policies());
    assertThat(changes(before, after))
        .containsExactly(
            "wider:    GET /x, PUT /y now accept the header {s}%s",
            "narrower: GET /x no longer exposes the header A");
  }

  private static PolicyLock lock(String place, String... lines) {
    String details = lines.length == 0 ? "closed" : String.join("\n  ", lines);
    try {
      return LockParser.parse("version 1\n" + place + "\n  " + details + "\n");
    } catch (DamagedLockException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> changes(PolicyLock before, PolicyLock after) {
    return LockComparison.changes(before, after).stream().map(Change::toString).toList();
  }
}
