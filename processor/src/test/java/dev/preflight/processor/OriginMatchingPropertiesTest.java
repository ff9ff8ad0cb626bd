package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.compiled.CompiledPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Tests that generated origin tests agree with a plain reference for any origin. */
class OriginMatchingPropertiesTest {
  // A fixed seed makes builds reproducible. Change it to search further.
  private static final String SEED = "20261123";

  private static final List<List<String>> POLICIES = policies();
  private static final List<CompiledPolicy> COMPILED = CompiledPolicies.ofOrigins(POLICIES);

  private static List<List<String>> policies() {
    List<List<String>> policies = new ArrayList<>();
    for (String scheme : List.of("https://", "http://", "capacitor://")) {
      for (String host :
          List.of("example.com", "*.example.com", "*.b.example.org", "x_y.example")) {
        for (String port : List.of("", ":8443", ":*")) {
          policies.add(List.of(scheme + host + port));
        }
      }
    }
    policies.add(List.of("https://127.0.0.1:*", "https://[::1]:*", "https://[2001:db8::1]"));
    policies.add(List.of("https://foo.com", "https://bar.com", "https://*.baz.com"));
    policies.add(
        List.of("https://shop.example.com", "https://*.example.org", "http://localhost:*"));
    policies.add(
        IntStream.range(0, 1_200).mapToObj(i -> "https://t" + i + ".example.com").toList());
    policies.add(List.of("*"));
    return List.copyOf(policies);
  }

  @Provide
  Arbitrary<Tuple2<Integer, String>> questions() {
    return Arbitraries.integers()
        .between(0, POLICIES.size() - 1)
        .flatMap(i -> HostileOrigins.around(POLICIES.get(i)).map(origin -> Tuple.of(i, origin)));
  }

  @Property(tries = 30_000, seed = SEED)
  void generatedCodeAgreesWithTheReference(@ForAll("questions") Tuple2<Integer, String> question) {
    List<String> patterns = POLICIES.get(question.get1());
    String origin = new String(question.get2()); // the result must not depend on identity
    assertThat(COMPILED.get(question.get1()).allows(origin))
        .isEqualTo(ReferenceMatcher.allows(patterns, origin));
  }

  @Property(seed = SEED)
  void nullIsNeverAllowedButByAny(@ForAll("questions") Tuple2<Integer, String> question) {
    int i = question.get1();
    assertThat(COMPILED.get(i).allows("null")).isEqualTo(POLICIES.get(i).contains("*"));
  }

  @Property(tries = 1)
  void everyPolicyAllowsWhatItNames() {
    for (int i = 0; i < POLICIES.size(); i++) {
      for (String pattern : POLICIES.get(i)) {
        String origin =
            pattern.equals("*") ? "null" : pattern.replace("*.", "a.").replace(":*", ":7");
        assertThat(COMPILED.get(i).allows(origin)).as(origin).isTrue();
      }
    }
  }
}
