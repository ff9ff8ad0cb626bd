package dev.preflight.runtime.configured;

import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.compiled.OriginSet;
import dev.preflight.runtime.origins.OriginViolation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compiled policy that takes some of its origins from the configuration.
 *
 * @param policy the policy with all its origins, or null if there are errors
 * @param errors the violations that make the origins invalid
 * @param warnings the violations that only deserve a warning
 */
record ConfiguredPolicy(
    @Nullable CompiledPolicy policy, List<OriginViolation> errors, List<OriginViolation> warnings) {

  static ConfiguredPolicy of(
      CompiledPolicy compiled, Function<String, Optional<ConfiguredList>> values) {
    ConfiguredOrigins origins = ConfiguredOrigins.of(compiled.name(), compiled.declared(), values);
    return new ConfiguredPolicy(
        origins.errors().isEmpty() ? withOrigins(compiled, origins.policy()) : null,
        origins.errors(),
        origins.warnings());
  }

  private static CompiledPolicy withOrigins(CompiledPolicy compiled, Optional<ValidPolicy> valid) {
    boolean any = valid.map(ValidPolicy::allowsAnyOrigin).orElse(false);
    return compiled.withOrigins(
        any ? null : OriginSet.of(valid.map(ValidPolicy::hosts).orElse(List.of())));
  }
}
