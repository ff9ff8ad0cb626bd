package dev.preflight.policy.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledPolicyTest {
  private static final CompiledPolicy LISTED =
      CompiledPolicy.of("listed", "https://shop.example.com"::equals)
          .allowedHeaders("Content-Type", "X-A")
          .build();
  private static final CompiledPolicy ANY =
      CompiledPolicy.ofAnyOrigin("any").allowedHeaders("*").build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        ",,\t,",
        "x-a",
        "X-A",
        "content-type,x-a",
        " x-a\t,, CONTENT-TYPE ,"
      })
  void allowsListedHeadersInAnyForm(String requested) {
    assertThat(LISTED.allowsHeaders(requested)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-b",
        "x-a,x-b",
        "x-aa",
        "x-",
        "*",
        "x-a;q=1",
        "x-a\nx-b",
        "x-a x-a",
        "content-type\u0000"
      })
  void refusesOthers(String requested) {
    assertThat(LISTED.allowsHeaders(requested)).isFalse();
  }

  @Test
  void refusesEndlessValuesOfAllowedNames() {
    assertThat(LISTED.allowsHeaders("x-a,".repeat(2_000))).isFalse();
    assertThat(LISTED.allowsHeaders(",".repeat(1_000_000))).isFalse();
    assertThat(ANY.allowsHeaders("x-a,".repeat(2_000))).isFalse();
  }

  @Test
  void wildcardCoversEverythingButAuthorization() {
    assertThat(ANY.allowsHeaders("x-anything,content-type")).isTrue();
    assertThat(ANY.allowsHeaders("x-anything, AUTHORIZATION")).isFalse();
    CompiledPolicy both =
        CompiledPolicy.ofAnyOrigin("both").allowedHeaders("*", "Authorization").build();
    assertThat(both.allowsHeaders("x-anything,authorization")).isTrue();
    assertThat(both.allowHeaders()).isEqualTo("*, Authorization");
  }

  @Test
  void longOriginIsRefusedUnread() {
    CompiledPolicy careless = CompiledPolicy.of("careless", origin -> true).build();
    assertThat(careless.allows("https://" + "a".repeat(292))).isTrue();
    assertThat(careless.allows("https://" + "a".repeat(293))).isFalse();
  }

  @Test
  void anyOriginWithCredentialsCannotBeBuilt() {
    assertThatThrownBy(() -> CompiledPolicy.ofAnyOrigin("hole").allowCredentials().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hole");
  }

  @Test
  void sameOriginAllowsNobody() {
    assertThat(CompiledPolicy.SAME_ORIGIN.allows("https://shop.example.com")).isFalse();
    assertThat(CompiledPolicy.SAME_ORIGIN.allowsAnyOrigin()).isFalse();
  }

  // docs/operating.md documents these figures.
  @Test
  void boundsAreThoseThatAreDocumented() {
    CompiledPolicy any = CompiledPolicy.of("p", origin -> true).allowedHeaders("*").build();
    assertThat(any.allows("x".repeat(300))).isTrue();
    assertThat(any.allows("x".repeat(301))).isFalse();
    assertThat(any.allowsHeaders("x".repeat(4096))).isTrue();
    assertThat(any.allowsHeaders("x".repeat(4097))).isFalse();
    CompiledPolicy two =
        CompiledPolicy.of("p", origin -> true).allowedHeaders("X-A", "X-B").build();
    int longest = "X-A".length() + 4 + "X-B".length() + 4 + 64;
    assertThat(two.allowsHeaders(" ".repeat(longest))).isTrue();
    assertThat(two.allowsHeaders(" ".repeat(longest + 1))).isFalse();
  }
}
