package dev.preflight.policy;

import java.util.HashSet;
import java.util.Set;

/** What origin patterns have to hold to, beside being well-formed. */
public final class OriginRules {
  private OriginRules() {}

  static void missing(PolicyDraft draft, Report report) {
    if (draft.raw().origins().isEmpty() && draft.raw().originRegexes().isEmpty()) {
      report
          .at(Attribute.ORIGINS)
          .error(
              RuleId.ORIGINS_MISSING,
              "is empty, and so is originRegexes",
              "There is no default: a default of \"any\" would open the resource to every website.",
              "List the origins whose pages may call the resource, for example"
                  + " origins = \"https://shop.example.com\"; without any annotation it is open to none.");
    }
  }

  static void anyBesideOthers(PolicyDraft draft, Report report) {
    RawPolicy raw = draft.raw();
    int origins = Math.max(raw.origins().size(), draft.patterns().size());
    if (origins + raw.originRegexes().size() < 2) {
      return;
    }
    for (Indexed<OriginPattern> origin : draft.patterns()) {
      if (origin.value() instanceof OriginPattern.Any) {
        report
            .at(origin)
            .error(
                RuleId.ORIGIN_REDUNDANT,
                "stands beside other origins",
                "It allows every website, so the others mean nothing, and a reader who sees them"
                    + " thinks the policy is narrower than it is.",
                "Write \"*\" alone, or leave it out.");
      }
    }
  }

  static void redundant(PolicyDraft draft, Report report) {
    WildcardIndex wildcards = new WildcardIndex(draft.hosts());
    Set<OriginPattern> seen = new HashSet<>();
    for (Indexed<OriginPattern.Hosts> origin : draft.hosts()) {
      // Of two equal ones the second is redundant, so that one mistake gives one message.
      if (!seen.add(origin.value())) {
        redundant(report.at(origin), "is listed twice");
      } else {
        wildcards
            .covering(origin)
            .ifPresent(other -> coveredBy(report.at(origin), other.written()));
      }
    }
  }

  /** Also for expressions that turn out to match an origin that is listed. */
  public static void coveredBy(Report.Entry entry, String other) {
    redundant(entry, "is covered by " + Quoted.of(other));
  }

  private static void redundant(Report.Entry entry, String finding) {
    entry.warn(
        RuleId.ORIGIN_REDUNDANT,
        finding,
        "Whoever removes one of the two later still leaves the origin allowed.",
        "Leave it out.");
  }

  static void loopbackBesidePublic(PolicyDraft draft, Report report) {
    boolean anyPublic = draft.hosts().stream().anyMatch(origin -> !origin.value().isLoopback());
    if (anyPublic) {
      loopback(draft, report);
    }
  }

  /** Also where expressions turn out to match public origins. */
  public static void loopback(PolicyDraft draft, Report report) {
    for (Indexed<OriginPattern.Hosts> origin : draft.hosts()) {
      if (origin.value().isLoopback()) {
        report
            .at(origin)
            .warn(
                RuleId.ORIGIN_LOOPBACK,
                "is the developer's own machine, beside public origins",
                "In production, any program that listens on that port of a user's machine could"
                    + " call this resource as that user.",
                "Take it out here. With a placeholder, \"${my.origins:https://shop.example.com}\","
                    + " the configuration can name it for development.");
      }
    }
  }
}
