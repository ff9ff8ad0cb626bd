package dev.preflight.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.Risk;
import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.GuavaPublicSuffixes;
import dev.preflight.policy.PublicSuffixList;
import dev.preflight.policy.PublicSuffixes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What configured origins are held to. */
class ConfiguredPoliciesTest {
  private static final CompiledPolicy POLICY =
      CompiledPolicy.of("Shop", "https://literal.example"::equals)
          .origins("https://literal.example", "${a}", "${b:https://default.example}")
          .build();

  private static ConfiguredPolicies policies(Map<String, List<String>> values) {
    return new ConfiguredPolicies(key -> Optional.ofNullable(values.get(key)));
  }

  @Test
  void keysAndLiteralsAreJoined() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://a.example")));
    policies.add(List.of(POLICY), List.of());
    CompiledPolicy current = policies.current(POLICY);
    assertThat(current.allows("https://literal.example")).isTrue();
    assertThat(current.allows("https://a.example")).isTrue();
    assertThat(current.allows("https://default.example")).isTrue();
    assertThat(current.allows("https://b.example")).isFalse();
    assertThat(POLICY.allows("https://a.example")).isFalse();
  }

  @Test
  void publicSuffixesAreChecked() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://*.co.uk")));
    assertThatThrownBy(() -> policies.add(List.of(POLICY), List.of()))
        .isInstanceOf(InvalidOriginsException.class)
        .hasMessageContaining("a[0] = \"https://*.co.uk\"")
        .hasMessageContaining("[public-suffix]");
    assertThat(policies.current(POLICY).allows("https://evil.co.uk")).isFalse();
    assertThat(policies.current(POLICY).allows("https://literal.example")).isTrue();
  }

  @Test
  void toleratedRisksAreTolerated() {
    CompiledPolicy tolerant =
        CompiledPolicy.of("Shop", origin -> false)
            .origins("${a}")
            .tolerate(Risk.PUBLIC_SUFFIX)
            .build();
    ConfiguredPolicies policies = policies(Map.of("a", List.of("https://*.co.uk")));
    policies.add(List.of(tolerant), List.of());
    assertThat(policies.current(tolerant).allows("https://shop.co.uk")).isTrue();
  }

  @Test
  void anyOriginBesideALiteralIsAnError() {
    ConfiguredPolicies policies = policies(Map.of("a", List.of("*")));
    assertThatThrownBy(() -> policies.add(List.of(POLICY), List.of()))
        .isInstanceOf(InvalidOriginsException.class)
        .hasMessageContaining("stands beside other origins");
  }

  @Test
  void bothListsOfPublicSuffixesSayTheSame() {
    ClassLoader loader = getClass().getClassLoader();
    PublicSuffixes list = PublicSuffixList.find(loader).orElseThrow();
    PublicSuffixes guava = GuavaPublicSuffixes.find(loader).orElseThrow();
    for (String name :
        List.of("com", "co.uk", "github.io", "example.com", "example.co.uk", "www.ck", "ck")) {
      assertThat(guava.isPublic(name)).as(name).isEqualTo(list.isPublic(name));
    }
    ClassLoader empty = ClassLoader.getPlatformClassLoader();
    assertThat(PublicSuffixList.find(empty)).isEmpty();
    assertThat(GuavaPublicSuffixes.find(empty)).isEmpty();
  }
}
