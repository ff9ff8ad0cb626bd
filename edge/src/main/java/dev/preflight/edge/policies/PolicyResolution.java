package dev.preflight.edge.policies;

import dev.preflight.edge.report.InvalidReportException;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.Violation;
import dev.preflight.policy.rules.PolicyRules;
import dev.preflight.runtime.configured.ConfigurationSources;
import dev.preflight.runtime.configured.ConfiguredOrigins;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.origins.OriginViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the configured origins to policies and checks them against the same rules as an application
 * that starts.
 */
public final class PolicyResolution {
  private final ConfigurationSources sources;
  private final Map<DeclaredPolicy, EdgePolicy> resolved = new HashMap<>();
  private final Map<EdgePolicy, EdgePolicy> distinct = new HashMap<>();
  private final List<OriginViolation> errors = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  public PolicyResolution(ConfigurationSources sources) {
    this.sources = sources;
  }

  EdgePolicy resolve(DeclaredPolicy declared) {
    EdgePolicy known = resolved.get(declared);
    if (known == null) {
      known = compute(declared);
      EdgePolicy same = distinct.putIfAbsent(known.normalized(), known);
      known = same == null ? known : same;
      resolved.put(declared, known);
    }
    return known;
  }

  private EdgePolicy compute(DeclaredPolicy declared) {
    String name = String.join(", ", declared.origins());
    ConfiguredOrigins origins = ConfiguredOrigins.of(name, declared, sources);
    errors.addAll(origins.errors());
    origins.warnings().forEach(warning -> warnings.add(warning.toString()));
    Optional<ValidPolicy> policy = origins.policy();
    if (policy.isPresent()) {
      try {
        return EdgePolicy.of(policy.get());
      } catch (IllegalArgumentException e) {
        throw new InvalidReportException(
            "An expression of the policy for "
                + declared.originRegexes()
                + " cannot be written for gateways: "
                + e.getMessage(),
            e);
      }
    }
    if (ConfiguredOrigins.keysOf(declared).findAny().isEmpty()) {
      throw new InvalidReportException(
          "The report has a policy that breaks the rules, so it was not written by the processor: "
              + PolicyRules.standard().check(declared).violations().stream()
                  .findFirst()
                  .map(Violation::message)
                  .orElse(declared.toString()),
          null);
    }
    return EdgePolicy.CLOSED; // an empty list, or an error, which is thrown below
  }

  void throwErrors() {
    if (!errors.isEmpty()) {
      throw new InvalidReportException(
          String.valueOf(new InvalidOriginsException(errors).getMessage()), null);
    }
  }

  /** Returns the warnings about configured origins, each once. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }
}
