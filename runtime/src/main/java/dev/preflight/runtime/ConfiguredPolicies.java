package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.GuavaPublicSuffixes;
import dev.preflight.policy.PolicyRules;
import dev.preflight.policy.PublicSuffixList;
import dev.preflight.policy.PublicSuffixRule;
import dev.preflight.policy.PublicSuffixes;
import dev.preflight.policy.RawPolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one application whose origins come from its configuration. Requests read one
 * immutable map; an update puts another in its place, for all policies at once.
 */
final class ConfiguredPolicies {
  private static final Logger LOGGER = System.getLogger(ConfiguredPolicies.class.getName());

  private final Function<String, Optional<List<String>>> sources;
  private final Map<String, List<String>> updated = new HashMap<>();
  private @Nullable PolicyRules rules;
  private volatile Map<CompiledPolicy, CompiledPolicy> current = Map.of();

  ConfiguredPolicies(Function<String, Optional<List<String>>> sources) {
    this.sources = sources;
  }

  /**
   * A policy with the origins that it has now.
   *
   * @param policy the policy, or null
   */
  @Nullable CompiledPolicy current(@Nullable CompiledPolicy policy) {
    if (policy == null || policy.written() == null) {
      return policy;
    }
    CompiledPolicy known = current.get(policy);
    return known != null ? known : addLate(policy);
  }

  // Of a class that nothing told of when the application started: what is not valid is closed.
  private CompiledPolicy addLate(CompiledPolicy policy) {
    try {
      add(List.of(policy), List.of());
    } catch (InvalidOriginsException e) {
      LOGGER.log(Level.ERROR, "Nothing is allowed by the configured origins of " + policy, e);
    }
    return current.getOrDefault(policy, policy);
  }

  /**
   * Resolves policies, as far as they are new.
   *
   * @param others policies whose violations are told too, if there are any
   * @throws InvalidOriginsException if the configuration breaks the rules
   */
  synchronized void add(Collection<CompiledPolicy> policies, Collection<CompiledPolicy> others) {
    Map<CompiledPolicy, CompiledPolicy> next = new HashMap<>(current);
    Set<OriginViolation> errors = new LinkedHashSet<>();
    for (CompiledPolicy policy : policies) {
      RawPolicy written = policy.written();
      if (written != null && !next.containsKey(policy)) {
        ConfiguredPolicy configured = resolve(policy, written);
        errors.addAll(configured.errors());
        configured.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning.toString()));
        CompiledPolicy resolved = configured.policy();
        // What is not valid allows only what was compiled in.
        next.put(policy, resolved == null ? policy.withOrigins(origin -> false) : resolved);
      }
    }
    current = Map.copyOf(next);
    if (!errors.isEmpty()) {
      others.forEach(policy -> errors.addAll(errorsOf(policy)));
      throw new InvalidOriginsException(List.copyOf(errors));
    }
  }

  private List<OriginViolation> errorsOf(CompiledPolicy policy) {
    RawPolicy written = policy.written();
    return written == null ? List.of() : resolve(policy, written).errors();
  }

  private ConfiguredPolicy resolve(CompiledPolicy policy, RawPolicy written) {
    return ConfiguredPolicy.of(policy, written, rules(), this::valuesOf);
  }

  /**
   * Puts a list of origins in the place of what a key names.
   *
   * @return every violation of the rules; if there is one, nothing has changed
   * @throws IllegalArgumentException if no policy has the key
   */
  synchronized List<OriginViolation> update(String key, List<String> origins) {
    Map<CompiledPolicy, CompiledPolicy> next = new HashMap<>(current);
    List<OriginViolation> errors = new ArrayList<>();
    boolean found = false;
    for (CompiledPolicy policy : current.keySet()) {
      RawPolicy written = policy.written();
      if (written != null && ConfiguredPolicy.keysOf(written).anyMatch(key::equals)) {
        found = true;
        ConfiguredPolicy configured =
            ConfiguredPolicy.of(
                policy,
                written,
                rules(),
                other -> other.equals(key) ? Optional.of(origins) : valuesOf(other));
        errors.addAll(configured.errors());
        CompiledPolicy resolved = configured.policy();
        next.put(policy, resolved == null ? policy : resolved);
      }
    }
    if (!found) {
      throw new IllegalArgumentException(
          "No policy of this application has origins = ${" + key + "}");
    }
    if (errors.isEmpty()) {
      updated.put(key, List.copyOf(origins));
      current = Map.copyOf(next);
    }
    return errors;
  }

  private Optional<List<String>> valuesOf(String key) {
    List<String> list = updated.get(key);
    return list != null ? Optional.of(list) : sources.apply(key);
  }

  private PolicyRules rules() {
    if (rules == null) {
      rules = loadRules();
    }
    return rules;
  }

  private static PolicyRules loadRules() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? ConfiguredPolicies.class.getClassLoader() : context;
    PublicSuffixes suffixes =
        PublicSuffixList.find(loader).or(() -> GuavaPublicSuffixes.find(loader)).orElse(null);
    if (suffixes == null) {
      LOGGER.log(
          Level.INFO,
          "Configured origins are not checked for public suffixes, such as https://*.co.uk: neither"
              + " Apache HttpClient nor Guava, which know them, is on the class path");
      return PolicyRules.standard();
    }
    return PolicyRules.standard().and(List.of(new PublicSuffixRule(suffixes)));
  }
}
