package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.policy.Attribute;
import dev.preflight.policy.ContentKey;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.rules.PolicyRules;
import dev.preflight.processor.inventory.Facet;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every form of a policy has every attribute of the annotation: as declared, checked, compiled,
 * with configured origins, as a key, and in reports.
 */
class AttributesTest {
  /** A policy in which no attribute has its default. */
  private static final DeclaredPolicy FULL =
      DeclaredPolicy.of("https://shop.example.com", "${more.origins}")
          .originRegexes(List.of("https://[a-z]+\\.example\\.com"))
          .allowedHeaders(List.of("X-Allowed"))
          .exposedHeaders(List.of("X-Exposed"))
          .allowCredentials(true)
          .maxAge(60)
          .enforce(true)
          .tolerate(Set.of(Risk.SUBDOMAINS_WITH_CREDENTIALS))
          .build();

  private static final String ANNOTATION =
      """
      origins = {"https://shop.example.com", "${more.origins}"},
      originRegexes = "https://[a-z]+\\\\.example\\\\.com",
      allowedHeaders = "X-Allowed",
      exposedHeaders = "X-Exposed",
      allowCredentials = true,
      maxAge = 60,
      enforce = true,
      tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS
      """;

  private static Stream<String> attributes() {
    return Arrays.stream(CrossOrigin.class.getDeclaredMethods())
        .map(Method::getName)
        .filter(name -> !name.equals("value")); // another name of origins
  }

  // The record says what the policy tolerates.
  private static List<String> components(Class<? extends Record> form) {
    return Arrays.stream(form.getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> name.equals("tolerated") ? "tolerate" : name)
        .toList();
  }

  @Test
  void everyFormHasEveryAttribute() {
    List<String> attributes = attributes().toList();
    assertThat(components(DeclaredPolicy.class)).containsExactlyInAnyOrderElementsOf(attributes);
    assertThat(components(ValidPolicy.class)).containsExactlyInAnyOrderElementsOf(attributes);
    assertThat(attributes)
        .containsAll(Stream.of(Attribute.values()).map(Attribute::member).toList());
    assertThat(Stream.of(Facet.values()).map(Facet::member))
        .containsExactlyInAnyOrderElementsOf(attributes);
  }

  @Test
  void theFullPolicyHasNoDefault() {
    for (Facet facet : Facet.values()) {
      assertThat(facet.valuesOf(FULL)).as(facet.member()).isNotEqualTo(facet.defaults());
    }
  }

  @Test
  void generatedCodeKeepsEveryAttributeAlsoWithConfiguredOrigins() {
    CompiledPolicy compiled = CompiledPolicies.of(List.of(ANNOTATION)).get(0);
    assertThat(compiled.declared()).isEqualTo(FULL);
    assertThat(compiled.key()).isEqualTo(ContentKey.of(FULL));
    CompiledPolicy configured = compiled.withOrigins("https://more.example.org"::equals);
    assertThat(configured.declared()).isEqualTo(FULL);
    assertThat(configured).isEqualTo(compiled);
    for (CompiledPolicy policy : List.of(compiled, configured)) {
      assertThat(policy.allows("https://shop.example.com")).isTrue();
      assertThat(policy.allows("https://team.example.com")).isTrue();
      assertThat(policy.allowHeaders()).isEqualTo("X-Allowed");
      assertThat(policy.allowsHeaders("x-allowed")).isTrue();
      assertThat(policy.exposeHeaders()).isEqualTo("X-Exposed");
      assertThat(policy.allowsCredentials()).isTrue();
      assertThat(policy.maxAge()).isEqualTo("60");
      assertThat(policy.enforces()).isTrue();
    }
    assertThat(compiled.allows("https://more.example.org")).isFalse();
    assertThat(configured.allows("https://more.example.org")).isTrue();
  }

  @Test
  void aCheckedPolicyKeepsEveryAttribute() {
    ValidPolicy valid = PolicyRules.standard().check(FULL).policy().orElseThrow();
    assertThat(valid.origins()).hasSize(2);
    assertThat(valid.originRegexes()).isEqualTo(FULL.originRegexes());
    assertThat(valid.allowedHeaders().names()).hasSize(1);
    assertThat(valid.exposedHeaders().names()).hasSize(1);
    assertThat(valid.allowCredentials()).isTrue();
    assertThat(valid.maxAge()).isEqualTo(60);
    assertThat(valid.enforce()).isTrue();
    assertThat(valid.tolerated()).isEqualTo(FULL.tolerated());
  }

  @Test
  void everyAttributeIsPartOfTheKey() {
    DeclaredPolicy.Builder[] changed = {
      builder().origins(List.of("https://shop.example.com", "${other.origins}")),
      builder().originRegexes(List.of()),
      builder().allowedHeaders(List.of("X-Other")),
      builder().exposedHeaders(List.of("X-Other")),
      builder().allowCredentials(false),
      builder().maxAge(61),
      builder().enforce(false),
      builder().tolerate(Set.of()),
    };
    assertThat(changed).hasSameSizeAs(Facet.values());
    assertThat(Stream.of(changed).map(builder -> ContentKey.of(builder.build())))
        .doesNotHaveDuplicates()
        .doesNotContain(ContentKey.of(FULL));
  }

  private static DeclaredPolicy.Builder builder() {
    return FULL.toBuilder();
  }
}
