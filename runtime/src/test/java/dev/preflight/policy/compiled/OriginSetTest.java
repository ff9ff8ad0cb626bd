package dev.preflight.policy.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.origin.OriginParser;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.ParsedOrigin;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Origins that match patterns, and origins that an attacker would send instead. */
class OriginSetTest {
  private static final OriginSet SET =
      OriginSet.of(
          Stream.of(
                  "https://exact.example",
                  "https://exact.example:8443",
                  "https://*.wild.example",
                  "https://*.port.example:8443",
                  "https://*.any.example:*",
                  "http://localhost:*",
                  "http://[::1]:*",
                  "http://[2001:db8::1]:8080")
              .map(text -> ((ParsedOrigin.Valid) OriginParser.parse(text)).pattern())
              .map(OriginPattern.Hosts.class::cast)
              .toList());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://exact.example",
        "https://exact.example:8443",
        "https://a.wild.example",
        "https://a.b_c.wild.example",
        "https://a.port.example:8443",
        "https://a.any.example",
        "https://a.any.example:1",
        "http://localhost",
        "http://localhost:3000",
        "http://[::1]",
        "http://[::1]:3000",
        "http://[2001:db8::1]:8080"
      })
  void allowed(String origin) {
    assertThat(SET.allows(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "://",
        "https://",
        "https://exact.example:443",
        "https://exact.example.evil.example",
        "https://wild.example",
        "https://.wild.example",
        "https://a..wild.example",
        "https://evilwild.example",
        "https://a.wild.example:8443",
        "https://a.wild.example.evil",
        "https://evil.example/.wild.example",
        "https://evil.example#.wild.example",
        "https://evil@a.wild.example",
        "http://a.wild.example",
        "https://a.port.example",
        "https://a.any.example:443",
        "https://a.any.example:0",
        "https://a.any.example:65536",
        "https://a.any.example:x",
        "http://localhost:80",
        "http://localhost:3000:1",
        "http://localhost:3000/",
        "http://localhost.evil.example:3000",
        "http://[::1]:80",
        "http://[::2]:3000"
      })
  void refused(String origin) {
    assertThat(SET.allows(origin)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "a.", "https://a."})
  void longOriginsAreAnswered(String part) {
    CompiledPolicy policy = CompiledPolicy.of("p", SET).build();
    assertThat(policy.allows(part.repeat(300_000))).isFalse();
  }
}
