package dev.preflight.policy.rules;

import dev.preflight.Risk;
import dev.preflight.policy.Attribute;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.PublicSuffixes;
import dev.preflight.policy.text.Printable;
import java.util.HashSet;
import java.util.Set;

/** The rules for well-formed origin patterns. */
public final class OriginRules {
  private OriginRules() {}

  static void missing(ParsedPolicy draft, Report report) {
    if (draft.raw().origins().isEmpty() && draft.raw().originRegexes().isEmpty()) {
      report
          .at(Attribute.ORIGINS)
          .error(
              RuleId.ORIGINS_MISSING,
              "is empty, and so is originRegexes",
              "There is no default: a default of \"any\" would open the resource to every website.",
              "List the origins whose pages may call the resource, for example"
                  + " origins = \"https://shop.example.com\". Without the annotation, requests still run,"
                  + " and browsers hide the responses from pages of other origins.");
    }
  }

  static void anyBesideOthers(ParsedPolicy draft, Report report) {
    DeclaredPolicy raw = draft.raw();
    int origins = Math.max(raw.origins().size(), draft.patterns().size());
    if (origins + raw.originRegexes().size() < 2) {
      return;
    }
    for (Located<OriginPattern> origin : draft.patterns()) {
      if (origin.value() instanceof OriginPattern.Any) {
        report
            .at(origin)
            .error(
                RuleId.ORIGIN_REDUNDANT,
                "is listed next to other origins",
                "It allows every website, so the others have no effect and the policy looks"
                    + " narrower than it is.",
                "Write only \"*\", or remove it.");
      }
    }
  }

  // Checks literals only, because a configured value may differ from the default.
  static void redundant(ParsedPolicy draft, Report report) {
    WildcardIndex wildcards = new WildcardIndex(draft.literalHosts());
    Set<OriginPattern> seen = new HashSet<>();
    for (Located<OriginPattern.Hosts> origin : draft.literalHosts()) {
      // Reports only the second of two equal origins, so that one mistake gives one message.
      if (!seen.add(origin.value())) {
        redundant(report.at(origin), "is listed twice");
      } else {
        wildcards
            .covering(origin)
            .ifPresent(other -> coveredBy(report.at(origin), other.written()));
      }
    }
  }

  /** Reports a covered origin. Also used for expressions that match a listed origin. */
  public static void coveredBy(Report.Entry entry, String other) {
    redundant(entry, "is covered by " + Printable.of(other));
  }

  private static void redundant(Report.Entry entry, String finding) {
    entry.warn(
        RuleId.ORIGIN_REDUNDANT,
        finding,
        "If one of the two is removed later, the origin stays allowed.",
        "Leave it out.");
  }

  static void loopbackBesidePublic(ParsedPolicy draft, Report report) {
    if (draft.hasPublicOrigin()) {
      loopback(draft, report);
    }
  }

  /** Reports loopback origins. Also used if regular expressions match public origins. */
  public static void loopback(ParsedPolicy draft, Report report) {
    if (draft.tolerates(Risk.ORIGIN_LOOPBACK)) {
      return;
    }
    for (Located<OriginPattern.Hosts> origin : draft.hosts()) {
      if (origin.value().isLoopback()) {
        report
            .at(origin)
            .warn(
                RuleId.ORIGIN_LOOPBACK,
                "is a developer's own machine, listed next to public origins",
                "In production, a page that any program on a user's machine serves from that"
                    + " port could call this resource"
                    + (draft.raw().allowCredentials() ? " with the user's cookies." : "."),
                "Use a placeholder, and set this origin only in the development configuration:"
                    + " \"${my.origins:https://shop.example.com}\". If it is the origin of an app"
                    + " (Capacitor, Tauri), accept it with tolerate = Risk.ORIGIN_LOOPBACK.");
      }
    }
  }

  static void publicSuffixes(ParsedPolicy draft, Report report) {
    if (draft.tolerates(Risk.PUBLIC_SUFFIX)) {
      return;
    }
    for (Located<OriginPattern.Hosts> origin : draft.hosts()) {
      String domain = origin.value().host().text();
      if (origin.value().subdomains() && !PublicSuffixes.isOwnedThroughout(domain)) {
        boolean isPublic = PublicSuffixes.isPublic(domain);
        report
            .at(origin)
            .error(
                RuleId.PUBLIC_SUFFIX,
                isPublic
                    ? "allows every domain under the public suffix " + domain
                    : "allows domains under public suffixes that exist below " + domain,
                "Anyone can register a domain there and "
                    + (draft.raw().allowCredentials()
                        ? "would be trusted with your users' cookies."
                        : "would then have access."),
                "Put your domain before the suffix"
                    + (isPublic
                        ? ", as in "
                            + Printable.of(origin.value().scheme() + "://*.example." + domain)
                        : "")
                    + ", or accept it with tolerate = Risk.PUBLIC_SUFFIX.");
      }
    }
  }
}
