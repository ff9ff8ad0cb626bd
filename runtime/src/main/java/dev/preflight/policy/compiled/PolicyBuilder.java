package dev.preflight.policy.compiled;

import dev.preflight.Risk;
import dev.preflight.policy.ContentKey;
import dev.preflight.policy.DeclaredPolicy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of a policy that the rules have found valid. */
public final class PolicyBuilder {
  private final String name;
  private final @Nullable OriginMatcher matcher;
  private final DeclaredPolicy.Builder declared = DeclaredPolicy.of();
  private String key;
  private boolean hasConfiguredOrigins;

  PolicyBuilder(String name, @Nullable OriginMatcher matcher) {
    this.name = name;
    this.matcher = matcher;
    this.key = "policy " + name;
  }

  /**
   * Sets the key of the declared policy. Policies without a key are the same if they have the same
   * name.
   *
   * @param contentKey the result of {@link ContentKey#of(DeclaredPolicy)}
   */
  public PolicyBuilder key(String contentKey) {
    key = contentKey;
    return this;
  }

  /** Sets {@link dev.preflight.CrossOrigin#allowCredentials()}. */
  public PolicyBuilder allowCredentials() {
    declared.allowCredentials(true);
    return this;
  }

  /** Sets {@link dev.preflight.CrossOrigin#allowedHeaders()}. */
  public PolicyBuilder allowedHeaders(String... names) {
    declared.allowedHeaders(List.of(names));
    return this;
  }

  /** Sets {@link dev.preflight.CrossOrigin#exposedHeaders()}. */
  public PolicyBuilder exposedHeaders(String... names) {
    declared.exposedHeaders(List.of(names));
    return this;
  }

  /** Sets {@link dev.preflight.CrossOrigin#maxAge()}, in seconds. */
  public PolicyBuilder maxAge(int seconds) {
    declared.maxAge(seconds);
    return this;
  }

  /** Sets {@link dev.preflight.CrossOrigin#enforce()}. */
  public PolicyBuilder enforce() {
    declared.enforce(true);
    return this;
  }

  /**
   * Sets {@link dev.preflight.CrossOrigin#origins()} as declared, for a policy with configured
   * origins.
   */
  public PolicyBuilder origins(String... elements) {
    declared.origins(List.of(elements));
    hasConfiguredOrigins = true;
    return this;
  }

  /**
   * Sets {@link dev.preflight.CrossOrigin#originRegexes()}, for a policy with configured origins.
   */
  public PolicyBuilder originRegexes(String... regexes) {
    declared.originRegexes(List.of(regexes));
    return this;
  }

  /** Sets {@link dev.preflight.CrossOrigin#tolerate()}, for a policy with configured origins. */
  public PolicyBuilder tolerate(Risk... risks) {
    declared.tolerate(Set.of(risks));
    return this;
  }

  /** Returns the policy. */
  public CompiledPolicy build() {
    return new CompiledPolicy(name, key, matcher, declared.build(), hasConfiguredOrigins);
  }
}
