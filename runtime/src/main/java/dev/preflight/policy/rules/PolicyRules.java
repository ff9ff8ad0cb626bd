package dev.preflight.policy.rules;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.ValidPolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The set of rules that turn a {@link DeclaredPolicy} into a {@link ValidPolicy}. There is no other
 * way to create one.
 *
 * <pre>{@code
 * PolicyResult result = PolicyRules.standard().check(DeclaredPolicy.of("http://*.example.com").build());
 * }</pre>
 */
public final class PolicyRules {

  // Add new rules here.
  private static final List<Rule> STANDARD =
      List.of(
          OriginRules::missing,
          OriginRules::anyBesideOthers,
          OriginRules::redundant,
          OriginRules::loopbackBesidePublic,
          OriginRules::publicSuffixes,
          CredentialRules::anyOrigin,
          CredentialRules::insecureOrigin,
          CredentialRules::subdomains,
          CredentialRules::wildcardHeaders,
          HeaderRules::allowedForbidden,
          HeaderRules::allowedPointless,
          HeaderRules::exposedForbidden,
          HeaderRules::exposedPointless,
          HeaderRules::duplicates,
          HeaderRules::namesBesideWildcard,
          HeaderRules::authorizationNotCovered,
          MaxAgeRules::range,
          MaxAgeRules::capped);

  private final List<Rule> rules;

  private PolicyRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** Returns the rules that both the compiler and the start-up check apply. */
  public static PolicyRules standard() {
    return new PolicyRules(STANDARD);
  }

  /** Returns these rules combined with others, such as those that need automata. */
  public PolicyRules and(List<Rule> others) {
    return new PolicyRules(Stream.concat(rules.stream(), others.stream()).toList());
  }

  /** Checks a policy against every rule and collects all violations, not only the first. */
  public PolicyResult check(DeclaredPolicy raw) {
    Report report = new Report();
    ParsedPolicy draft = new PolicyReader(report).read(raw);
    rules.forEach(rule -> rule.check(draft, report));
    return new PolicyResult(
        report.violations(), report.hasErrors() ? Optional.empty() : Optional.of(draft.toPolicy()));
  }
}
