package dev.preflight.policy.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the list in the runtime jar. */
class PublicSuffixesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com",
        "co.uk",
        "ck",
        "foo.ck",
        "github.io",
        "vercel.app",
        "xn--p1ai",
        "xn--55qx5d.cn",
        "nosuchtld",
        "local",
        "alt",
        "onion",
        "foo.kawasaki.jp",
        "s3.amazonaws.com"
      })
  void knowsWhereStrangersRegister(String name) {
    assertThat(PublicSuffixes.isPublic(name)).isTrue();
    assertThat(PublicSuffixes.isOwnedThroughout(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "www.ck",
        "city.kawasaki.jp",
        "ada.github.io",
        "internal",
        "corp.internal",
        "test",
        "localhost",
        "invalid",
        "example"
      })
  void knowsWhatHasOneOwner(String name) {
    assertThat(PublicSuffixes.isPublic(name)).isFalse();
    assertThat(PublicSuffixes.isOwnedThroughout(name)).isTrue();
  }

  @Test
  void looksBelowNames() {
    assertThat(PublicSuffixes.isPublic("amazonaws.com")).isFalse();
    assertThat(PublicSuffixes.isOwnedThroughout("amazonaws.com")).isFalse();
    assertThat(PublicSuffixes.isOwnedThroughout("kawasaki.jp")).isFalse();
  }

  @Test
  void tellsPlatformsFromRegistries() {
    assertThat(PublicSuffixes.isPlatform("vercel.app")).isTrue();
    assertThat(PublicSuffixes.isPlatform("netlify.app")).isTrue();
    assertThat(PublicSuffixes.isPlatform("app")).isFalse();
    assertThat(PublicSuffixes.isPlatform("co.uk")).isFalse();
    assertThat(PublicSuffixes.isPlatform("foo.kawasaki.jp")).isFalse();
    assertThat(PublicSuffixes.isPlatform("shop.vercel.app")).isFalse();
    assertThat(PublicSuffixes.isPlatform("")).isFalse();
  }
}
