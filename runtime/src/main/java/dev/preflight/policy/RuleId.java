package dev.preflight.policy;

import java.util.Locale;

/**
 * The ids of all rules for policies and their placement. Ids are stable: messages, documentation
 * pages ({@code docs/rules/<id>.md}) and tests refer to them.
 */
public enum RuleId {
  // Origins
  ORIGINS_MISSING,
  ORIGIN_NULL,
  ORIGIN_MALFORMED,
  ORIGIN_WILDCARD,
  ORIGIN_PLACEHOLDER,
  ORIGIN_REDUNDANT,
  ORIGIN_LOOPBACK,
  PUBLIC_SUFFIX,
  // Credentials
  ANY_ORIGIN_WITH_CREDENTIALS,
  INSECURE_ORIGIN_WITH_CREDENTIALS,
  SUBDOMAINS_WITH_CREDENTIALS,
  WILDCARD_WITH_CREDENTIALS,
  // Regular expressions
  REGEX_SYNTAX,
  REGEX_NOT_REGULAR,
  REGEX_TOO_LARGE,
  REGEX_MATCHES_NOTHING,
  REGEX_MATCHES_STRANGERS,
  REGEX_IS_A_LIST,
  // Headers and max-age
  HEADER_MALFORMED,
  HEADER_FORBIDDEN,
  HEADER_POINTLESS,
  HEADER_DUPLICATE,
  AUTHORIZATION_NOT_COVERED,
  MAX_AGE_RANGE,
  MAX_AGE_CAPPED,
  // Placement
  NOT_A_RESOURCE,
  PRIVATE_METHOD,
  PATH_MALFORMED,
  PATH_BACKTRACKING,
  PATH_PATTERN,
  INHERITED_ANNOTATIONS,
  CONFLICTING_POLICIES,
  AMBIGUOUS_PREFLIGHT,
  LOCATOR_TYPE_UNKNOWN,
  SAME_ORIGIN_UNUSED,
  CYCLIC_POLICY_ANNOTATION,
  SOURCE_POLICY_ANNOTATION,
  // The module as a whole
  POLICIES_CHANGED;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the id as messages show it, for example {@code origin-malformed}. */
  public String id() {
    return id;
  }

  /** Returns the path of the rule's page in the project's documentation. */
  public String page() {
    return "docs/rules/" + id + ".md";
  }
}
