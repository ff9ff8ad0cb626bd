package dev.preflight.runtime.configured;

import dev.preflight.policy.Attribute;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.Severity;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.Violation;
import dev.preflight.policy.origin.Placeholder;
import dev.preflight.policy.rules.PolicyResult;
import dev.preflight.policy.rules.PolicyRules;
import dev.preflight.runtime.origins.OriginViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of looking up the configured origins of a policy and checking the complete policy
 * against the rules.
 *
 * @param policy the policy with all its origins, or nothing if it allows none or there are errors
 * @param errors the violations that make the origins invalid
 * @param warnings the violations that only deserve a warning
 */
public record ConfiguredOrigins(
    Optional<ValidPolicy> policy, List<OriginViolation> errors, List<OriginViolation> warnings) {

  /**
   * An element of the policy's origins. It comes from the configuration key, or is a literal if the
   * key is null.
   */
  private record Element(@Nullable String key, int index, String value) {}

  /** Returns the configuration keys of a policy. */
  public static Stream<String> keysOf(DeclaredPolicy declared) {
    return declared.origins().stream()
        .flatMap(element -> Placeholder.parse(element).stream())
        .map(Placeholder::key);
  }

  /**
   * Looks up every key of a policy and checks the complete policy against the rules.
   *
   * @param name the name of the policy in messages
   */
  public static ConfiguredOrigins of(
      String name, DeclaredPolicy declared, ConfigurationSources sources) {
    return of(name, declared, sources::find);
  }

  static ConfiguredOrigins of(
      String name, DeclaredPolicy declared, Function<String, Optional<ConfiguredList>> values) {
    List<Element> elements = new ArrayList<>();
    List<OriginViolation> errors = new ArrayList<>();
    for (String origin : declared.origins()) {
      Placeholder placeholder = Placeholder.parse(origin).orElse(null);
      if (placeholder == null) {
        elements.add(new Element(null, 0, origin));
        continue;
      }
      List<String> list =
          values
              .apply(placeholder.key())
              .map(ConfiguredList::origins)
              .or(() -> defaultOf(placeholder))
              .orElse(null);
      if (list == null) {
        errors.add(missing(placeholder.key(), name));
        continue;
      }
      for (int i = 0; i < list.size(); i++) {
        Element element = new Element(placeholder.key(), i, list.get(i));
        if (Placeholder.isMeant(element.value())) {
          errors.add(unresolved(element, placeholder.key(), name));
        } else {
          elements.add(element);
        }
      }
    }
    return check(name, declared, elements, errors);
  }

  /** Returns the default origins of a placeholder, which apply if its key is not set. */
  static Optional<List<String>> defaultOf(Placeholder placeholder) {
    return Optional.ofNullable(placeholder.fallback()).map(Placeholder::elements);
  }

  private static OriginViolation unresolved(Element element, String key, String name) {
    return new OriginViolation(
        key,
        element.index(),
        element.value(),
        name,
        "is a placeholder that was not replaced.\n    Browsers never send it. Set its value,"
            + " or write out the origins.");
  }

  private static OriginViolation missing(String key, String name) {
    return new OriginViolation(
        key,
        -1,
        null,
        name,
        "is not set and has no default.\n    Set it as a property of the application, in"
            + " MicroProfile Config, as a system property, or as the environment variable "
            + ConfigurationSources.variable(key)
            + "; or write a default, as in \"${"
            + key
            + ":https://shop.example.com}\".");
  }

  private static ConfiguredOrigins check(
      String name, DeclaredPolicy declared, List<Element> elements, List<OriginViolation> errors) {
    List<OriginViolation> warnings = new ArrayList<>();
    PolicyResult result =
        PolicyRules.standard()
            .check(
                declared.toBuilder()
                    .origins(elements.stream().map(Element::value).toList())
                    .build());
    for (Violation violation : result.violations()) {
      // An empty list is valid and allows no origin: an application may start before its first
      // tenant exists.
      if (violation.attribute() == Attribute.ORIGINS
          && violation.rule() != RuleId.ORIGINS_MISSING) {
        add(violation, elements, name, errors, warnings);
      }
    }
    return new ConfiguredOrigins(
        errors.isEmpty() ? result.policy() : Optional.empty(), errors, warnings);
  }

  private static void add(
      Violation violation,
      List<Element> elements,
      String name,
      List<OriginViolation> errors,
      List<OriginViolation> warnings) {
    Element element = elements.get(Math.max(0, violation.index()));
    String key = element.key();
    if (key != null) {
      String message =
          violation.message().replaceFirst("^(\\[[^]]*]) origins: ", "$1 ").replace("\n", "\n  ");
      (violation.severity() == Severity.ERROR ? errors : warnings)
          .add(new OriginViolation(key, element.index(), element.value(), name, message));
    } else if (violation.severity() == Severity.ERROR) {
      // A literal origin that conflicts with the configured ones.
      elements.stream()
          .flatMap(other -> Stream.ofNullable(other.key()))
          .findFirst()
          .map(k -> new OriginViolation(k, -1, null, name, violation.message()))
          .ifPresent(errors::add);
    }
  }
}
