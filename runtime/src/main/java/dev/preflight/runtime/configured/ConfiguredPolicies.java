package dev.preflight.runtime.configured;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.Placeholder;
import dev.preflight.policy.rules.PolicyRules;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.origins.OriginViolation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The policies of one application whose origins come from its configuration. Requests read one map
 * that never changes; an update replaces it, so that all policies change at once.
 */
public final class ConfiguredPolicies {
  private static final Logger LOGGER = System.getLogger(ConfiguredPolicies.class.getName());

  private final Function<String, Optional<ConfiguredList>> sources;
  private final BooleanSupplier missesConfiguration;

  /**
   * The origins of each key. A key is looked up once, when the application starts, and then changes
   * by updates only.
   */
  private final Map<String, Optional<ConfiguredList>> lists = new TreeMap<>();

  // By identity: equal policies have different names, which messages contain.
  private volatile IdentityHashMap<CompiledPolicy, CompiledPolicy> current =
      new IdentityHashMap<>();

  /** The defaults of the keys that are not set. */
  private final Map<String, List<String>> defaults = new TreeMap<>();

  public ConfiguredPolicies(ConfigurationSources sources) {
    this(sources::find, sources::missesConfiguration);
  }

  ConfiguredPolicies(
      Function<String, Optional<ConfiguredList>> sources, BooleanSupplier missesConfiguration) {
    this.sources = sources;
    this.missesConfiguration = missesConfiguration;
  }

  /** Returns a policy with its current origins. */
  public CompiledPolicy current(CompiledPolicy policy) {
    if (!policy.hasConfiguredOrigins()) {
      return policy;
    }
    CompiledPolicy known = current.get(policy);
    return known != null ? known : addLate(policy);
  }

  // For a class that was not reported when the application started. Invalid origins allow nothing.
  private CompiledPolicy addLate(CompiledPolicy policy) {
    try {
      add(List.of(policy));
    } catch (InvalidOriginsException e) {
      LOGGER.log(Level.ERROR, "Invalid configured origins: none is allowed by " + policy, e);
    }
    return current.getOrDefault(policy, policy);
  }

  /**
   * Resolves new policies.
   *
   * @throws InvalidOriginsException if the configuration breaks the rules
   */
  public synchronized void add(Collection<CompiledPolicy> policies) {
    IdentityHashMap<CompiledPolicy, CompiledPolicy> next = new IdentityHashMap<>(current);
    Set<OriginViolation> errors = new LinkedHashSet<>();
    for (CompiledPolicy policy : policies) {
      if (policy.hasConfiguredOrigins() && !next.containsKey(policy)) {
        ConfiguredPolicy configured = resolve(policy);
        errors.addAll(configured.errors());
        logWarnings(configured);
        CompiledPolicy resolved = configured.policy();
        // If configured origins are invalid, the policy allows only its compiled ones.
        next.put(policy, resolved == null ? policy.withOrigins(origin -> false) : resolved);
      }
    }
    current = next;
    if (!errors.isEmpty()) {
      throw new InvalidOriginsException(List.copyOf(errors));
    }
  }

  private ConfiguredPolicy resolve(CompiledPolicy policy) {
    ConfiguredPolicy configured = ConfiguredPolicy.of(policy, this::valuesOf);
    policy.declared().origins().stream()
        .flatMap(element -> Placeholder.parse(element).stream())
        .filter(placeholder -> valuesOf(placeholder.key()).isEmpty())
        .forEach(
            placeholder ->
                ConfiguredOrigins.defaultOf(placeholder)
                    .ifPresent(origins -> defaults.put(placeholder.key(), origins)));
    return configured;
  }

  /**
   * Returns a warning for each key that is not set although it probably should be: its default is
   * the user's own machine, other keys are set, or there is a configuration that cannot be read.
   */
  public synchronized List<String> takeDoubtfulDefaults() {
    boolean othersAreSet = lists.values().stream().anyMatch(Optional::isPresent);
    List<String> warnings = new ArrayList<>();
    defaults.forEach(
        (key, origins) -> {
          String reason =
              missesConfiguration.getAsBoolean()
                  ? "Spring Boot's configuration is not read without preflight-spring-boot-starter"
                  : origins.stream().anyMatch(ConfiguredPolicies::isLoopback)
                      ? "this is the user's own machine, not a website"
                      : othersAreSet ? "other keys are set" : null;
          if (reason != null) {
            warnings.add(
                "%s is not set, so the default in @CrossOrigin applies (%s), but %s. Set %s, or %s in the environment, or see docs/operating.md"
                    .formatted(
                        key,
                        String.join(", ", origins),
                        reason,
                        key,
                        ConfigurationSources.variable(key)));
          }
        });
    defaults.clear();
    return warnings;
  }

  private static boolean isLoopback(String origin) {
    return PolicyRules.standard()
        .check(DeclaredPolicy.of(origin).build())
        .policy()
        .map(policy -> policy.hosts().stream().anyMatch(OriginPattern.Hosts::isLoopback))
        .orElse(false);
  }

  /**
   * Replaces the origins of a key.
   *
   * @return every violation of the rules; if there is one, nothing has changed
   * @throws IllegalArgumentException if no policy has the key
   */
  public synchronized List<OriginViolation> update(String key, List<String> origins) {
    // A null element becomes the text "null", so that it is reported as an invalid origin.
    Optional<ConfiguredList> list =
        Optional.of(
            new ConfiguredList(origins.stream().map(String::valueOf).toList(), "an update"));
    IdentityHashMap<CompiledPolicy, CompiledPolicy> next = new IdentityHashMap<>(current);
    List<ConfiguredPolicy> changed = new ArrayList<>();
    for (CompiledPolicy policy : current.keySet()) {
      if (ConfiguredOrigins.keysOf(policy.declared()).anyMatch(key::equals)) {
        ConfiguredPolicy configured =
            ConfiguredPolicy.of(policy, other -> other.equals(key) ? list : valuesOf(other));
        changed.add(configured);
        CompiledPolicy resolved = configured.policy();
        next.put(policy, resolved == null ? policy : resolved);
      }
    }
    if (changed.isEmpty()) {
      throw new IllegalArgumentException(
          "No policy of this application has origins = ${" + key + "}");
    }
    List<OriginViolation> errors =
        changed.stream().flatMap(configured -> configured.errors().stream()).toList();
    if (errors.isEmpty()) {
      changed.forEach(ConfiguredPolicies::logWarnings);
      lists.put(key, list);
      current = next;
    }
    return errors;
  }

  private static void logWarnings(ConfiguredPolicy configured) {
    configured.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning.toString()));
  }

  private Optional<ConfiguredList> valuesOf(String key) {
    return lists.computeIfAbsent(key, sources);
  }

  /** Returns the keys that policies use, each with the number of its origins and their source. */
  public synchronized List<String> describe() {
    return lists.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + " = "
                    + entry.getValue().map(ConfiguredList::toString).orElse("the default"))
        .toList();
  }
}
