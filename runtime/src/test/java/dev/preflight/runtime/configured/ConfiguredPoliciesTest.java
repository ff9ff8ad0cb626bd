package dev.preflight.runtime.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.Risk;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.origins.OriginViolation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the rules for configured origins. */
class ConfiguredPoliciesTest {
  private static final CompiledPolicy POLICY =
      CompiledPolicy.of("Shop", "https://literal.example"::equals)
          .origins("https://literal.example", "${a}", "${b:https://default.example}")
          .build();

  private static ConfiguredPolicies policies(Map<String, List<String>> values) {
    return new ConfiguredPolicies(
        key -> Optional.ofNullable(values.get(key)).map(list -> new ConfiguredList(list, "a test")),
        () -> false);
  }

  @Test
  void keysAndLiteralsAreJoined() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://a.example")));
    policies.add(List.of(POLICY));
    CompiledPolicy current = policies.current(POLICY);
    assertThat(current.allows("https://literal.example")).isTrue();
    assertThat(current.allows("https://a.example")).isTrue();
    assertThat(current.allows("https://default.example")).isTrue();
    assertThat(current.allows("https://b.example")).isFalse();
    assertThat(POLICY.allows("https://a.example")).isFalse();
  }

  // Messages name the policy; two classes may have policies of the same content.
  @Test
  void equalPoliciesKeepTheirNames() {
    CompiledPolicy shop = sameContent("Shop");
    CompiledPolicy desk = sameContent("Desk");
    assertThat(shop).isEqualTo(desk);
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://a.example")));
    policies.add(List.of(shop, desk));
    assertThat(policies.current(shop).name()).isEqualTo("Shop");
    assertThat(policies.current(desk).name()).isEqualTo("Desk");
    policies.update("a", List.of("https://b.example"));
    for (CompiledPolicy each : List.of(shop, desk)) {
      assertThat(policies.current(each).name()).isEqualTo(each.name());
      assertThat(policies.current(each).allows("https://b.example")).isTrue();
      assertThat(policies.current(each).allows("https://a.example")).isFalse();
    }
    assertThat(policies.current(sameContent("Late")).name()).isEqualTo("Late");
  }

  @Test
  void errorsNameEveryPolicy() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("null")));
    assertThatThrownBy(() -> policies.add(List.of(sameContent("Shop"), sameContent("Desk"))))
        .isInstanceOfSatisfying(
            InvalidOriginsException.class,
            e ->
                assertThat(e.violations())
                    .extracting(OriginViolation::policy)
                    .containsExactly("Shop", "Desk"));
  }

  private static CompiledPolicy sameContent(String name) {
    return CompiledPolicy.of(name, origin -> false).key("same").origins("${a}").build();
  }

  @Test
  void publicSuffixesAreChecked() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://*.co.uk")));
    assertThatThrownBy(() -> policies.add(List.of(POLICY)))
        .isInstanceOf(InvalidOriginsException.class)
        .hasMessageContaining("a[0] = \"https://*.co.uk\"")
        .hasMessageContaining("[public-suffix]");
    assertThat(policies.current(POLICY).allows("https://evil.co.uk")).isFalse();
    assertThat(policies.current(POLICY).allows("https://literal.example")).isTrue();
  }

  // The check needs only the runtime jar, not the application's class path.
  @Test
  void publicSuffixesAreCheckedOnEveryClassPath() {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      ConfiguredPolicies policies = policies(Map.of("a", List.of("https://*.github.io")));
      assertThatThrownBy(() -> policies.add(List.of(POLICY)))
          .isInstanceOf(InvalidOriginsException.class)
          .hasMessageContaining("[public-suffix]");
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  @Test
  void toleratedRisksAreTolerated() {
    CompiledPolicy tolerant =
        CompiledPolicy.of("Shop", origin -> false)
            .origins("${a}")
            .tolerate(Risk.PUBLIC_SUFFIX)
            .build();
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://*.co.uk")));
    policies.add(List.of(tolerant));
    assertThat(policies.current(tolerant).allows("https://shop.co.uk")).isTrue();
  }

  @Test
  void anyOriginBesideALiteralIsAnError() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("*")));
    assertThatThrownBy(() -> policies.add(List.of(POLICY)))
        .isInstanceOf(InvalidOriginsException.class)
        .hasMessageContaining("is listed next to other origins");
  }

  @Test
  void placeholderThatNothingReplacedIsAnError() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("${SHOP_URL}", "${x:*}")));
    assertThatThrownBy(() -> policies.add(List.of(POLICY)))
        .isInstanceOf(InvalidOriginsException.class)
        .hasMessageContaining("a[0] = \"${SHOP_URL}\"")
        .hasMessageContaining("a placeholder that was not replaced");
  }

  @Test
  void otherKeysKeepWhatTheyHadAtStartUp() {
    Map<String, List<String>> values = new HashMap<>();
    values.put("a", List.of());
    values.put("b", List.of("https://b.example"));
    ConfiguredPolicies policies =
        new ConfiguredPolicies(
            key ->
                Optional.ofNullable(values.get(key))
                    .map(list -> new ConfiguredList(list, "a test")),
            () -> false);
    policies.add(List.of(POLICY));
    values.remove("b");
    assertThat(policies.update("a", List.of("https://a.example"))).isEmpty();
    assertThat(policies.current(POLICY).allows("https://b.example")).isTrue();
    assertThat(policies.current(POLICY).allows("https://default.example")).isFalse();
  }

  @Test
  void nullInAnUpdateIsNoOrigin() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of()));
    policies.add(List.of(POLICY));
    List<OriginViolation> violations =
        policies.update("a", Arrays.asList("https://a.example", null));
    assertThat(violations).extracting(OriginViolation::index).containsExactly(1);
    assertThat(policies.current(POLICY).allows("https://a.example")).isFalse();
  }

  @Test
  void thousandsOfMistakesAreToldInShort() {
    List<String> bad =
        IntStream.range(0, 5000).mapToObj(i -> "https://T%d.example".formatted(i)).toList();
    ConfiguredPolicies policies = policies(Map.of("a", bad));
    assertThatThrownBy(() -> policies.add(List.of(POLICY)))
        .isInstanceOfSatisfying(
            InvalidOriginsException.class,
            e -> {
              assertThat(e.violations()).hasSize(5000);
              assertThat(e.getMessage()).contains("a[4999]").hasSizeLessThan(1_000_000);
              assertThat(e.getMessage().split("Did you mean", -1)).hasSize(2);
            });
  }

  @Test
  void oneValueOfManyPoliciesIsToldOnce() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://T.example", "null")));
    List<CompiledPolicy> many =
        IntStream.range(0, 20)
            .mapToObj(i -> CompiledPolicy.of("Shop" + i, origin -> false).origins("${a}").build())
            .toList();
    assertThatThrownBy(() -> policies.add(many))
        .isInstanceOfSatisfying(
            InvalidOriginsException.class,
            e -> {
              assertThat(e.violations()).hasSize(40);
              assertThat(e.getMessage().split("a\\[0] = \"https://T.example\"", -1)).hasSize(2);
              assertThat(e.getMessage().split("a\\[1] = \"null\"", -1)).hasSize(2);
              assertThat(e.getMessage()).contains("for Shop0 and 19 more: ");
            });
  }

  @Test
  void defaultsThatLookForgottenAreToldOnce() {
    CompiledPolicy local =
        CompiledPolicy.of("Shop", origin -> false)
            .origins("${shop:http://localhost:3000}", "${desk:https://desk.example}")
            .build();
    ConfiguredPolicies policies = policies(Map.of());
    policies.add(List.of(local));
    assertThat(policies.takeDoubtfulDefaults())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("shop is not set")
        .contains("http://localhost:3000", "SHOP");
    assertThat(policies.takeDoubtfulDefaults()).isEmpty();
  }

  @Test
  void defaultBesideKeysThatAreSetIsTold() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://a.example")));
    policies.add(List.of(POLICY));
    assertThat(policies.takeDoubtfulDefaults())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("b is not set", "other keys are set");
  }

  // Each pattern is compared with its parent domains, not with all other patterns.
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyWildcardsAreChecked() {
    List<String> many =
        IntStream.range(0, 20_000).mapToObj(i -> "https://*.t%d.example".formatted(i)).toList();
    ConfiguredPolicies policies = policies(Map.of("a", many));
    policies.add(List.of(POLICY));
    assertThat(policies.current(POLICY).allows("https://x.t19999.example")).isTrue();
    assertThat(policies.current(POLICY).allows("https://x.t20000.example")).isFalse();
  }
}
