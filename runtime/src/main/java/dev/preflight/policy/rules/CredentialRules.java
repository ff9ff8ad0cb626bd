package dev.preflight.policy.rules;

import dev.preflight.Risk;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.text.Printable;
import java.util.List;
import java.util.stream.Stream;

/** The rules for policies that allow credentials. */
public final class CredentialRules {
  private CredentialRules() {}

  static void anyOrigin(ParsedPolicy draft, Report report) {
    if (!draft.raw().allowCredentials()) {
      return;
    }
    for (Located<OriginPattern> origin : draft.patterns()) {
      if (origin.value() instanceof OriginPattern.Any) {
        anyOrigin(report.at(origin), "allows every origin, with allowCredentials = true");
      }
    }
  }

  /**
   * Reports any origin with credentials. Also used for patterns and expressions that match any
   * origin.
   */
  public static void anyOrigin(Report.Entry entry, String finding) {
    entry.error(
        RuleId.ANY_ORIGIN_WITH_CREDENTIALS,
        finding,
        "Any website that a signed-in user visits could call this resource with the user's cookies"
            + " and read the answer.",
        "List the origins that you trust, or drop allowCredentials if the resource is public.");
  }

  static void insecureOrigin(ParsedPolicy draft, Report report) {
    if (!draft.raw().allowCredentials() || draft.tolerates(Risk.INSECURE_ORIGIN_WITH_CREDENTIALS)) {
      return;
    }
    for (Located<OriginPattern.Hosts> origin : draft.hosts()) {
      if (origin.value().scheme().equals("http") && !origin.value().isLoopback()) {
        String secure =
            ("https" + origin.value().text().substring("http".length())).replaceFirst(":443$", "");
        insecureOrigin(
            report.at(origin), "uses plain http", "Did you mean " + Printable.of(secure) + "?");
      }
    }
  }

  /** Reports plain http with credentials. Also used for expressions that match plain http. */
  public static void insecureOrigin(Report.Entry entry, String finding, String cure) {
    entry.error(
        RuleId.INSECURE_ORIGIN_WITH_CREDENTIALS,
        finding + ", with allowCredentials = true",
        "An attacker on the user's network can inject a script into that page and act with the"
            + " user's cookies, even if this service itself uses https.",
        cure + " Otherwise, accept it with tolerate = Risk.INSECURE_ORIGIN_WITH_CREDENTIALS.");
  }

  static void subdomains(ParsedPolicy draft, Report report) {
    if (!draft.raw().allowCredentials() || draft.tolerates(Risk.SUBDOMAINS_WITH_CREDENTIALS)) {
      return;
    }
    for (Located<OriginPattern.Hosts> origin : draft.hosts()) {
      if (origin.value().subdomains() && !origin.value().isLoopback()) {
        subdomains(report.at(origin), origin.value().host().text());
      }
    }
  }

  /** Reports subdomains with credentials. Also used for expressions that match every subdomain. */
  public static void subdomains(Report.Entry entry, String domain) {
    entry.warn(
        RuleId.SUBDOMAINS_WITH_CREDENTIALS,
        "trusts every subdomain of " + domain + " with the user's cookies",
        "One forgotten DNS entry that an attacker takes over, or one cross-site scripting hole on"
            + " any subdomain, is enough to act as the user.",
        "List the subdomains, or accept it with tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS.");
  }

  static void wildcardHeaders(ParsedPolicy draft, Report report) {
    if (!draft.raw().allowCredentials()) {
      return;
    }
    Stream.of(draft.allowedHeaders(), draft.exposedHeaders())
        .flatMap(List::stream)
        .filter(header -> header.value().text().equals("*"))
        .forEach(
            header ->
                report
                    .at(header)
                    .error(
                        RuleId.WILDCARD_WITH_CREDENTIALS,
                        "is not a wildcard when allowCredentials = true",
                        "With credentials, browsers treat it as a header that is named \"*\","
                            + " so it would match nothing.",
                        "List the header names, or drop allowCredentials."));
  }
}
