package dev.preflight.policy;

import dev.preflight.Risk;

/** A subdomain pattern must not stand for domains that anybody can register. */
public final class PublicSuffixRule implements Rule {
  private final PublicSuffixes suffixes;

  /** The rule, with the list that it goes by. */
  public PublicSuffixRule(PublicSuffixes suffixes) {
    this.suffixes = suffixes;
  }

  @Override
  public void check(PolicyDraft draft, Report report) {
    if (draft.tolerates(Risk.PUBLIC_SUFFIX)) {
      return;
    }
    for (Indexed<OriginPattern.Hosts> origin : draft.hosts()) {
      String domain = origin.value().host().text();
      if (origin.value().subdomains() && !suffixes.isOwnedThroughout(domain)) {
        report
            .at(origin)
            .error(
                RuleId.PUBLIC_SUFFIX,
                suffixes.isPublic(domain)
                    ? "allows every domain under the public suffix " + domain
                    : "allows domains under public suffixes, which there are below " + domain,
                "Anybody can register a domain there, and "
                    + (draft.raw().allowCredentials()
                        ? "would be trusted with your users' cookies."
                        : "would be allowed."),
                "Name the domain in front of the suffix"
                    + (suffixes.isPublic(domain)
                        ? ", as in " + Quoted.of(origin.value().scheme() + "://*.example." + domain)
                        : "")
                    + ", or accept it with tolerate = Risk.PUBLIC_SUFFIX.");
      }
    }
  }
}
