package dev.preflight.policy;

import java.util.List;

/** What origin patterns have to hold to, beside being well-formed. */
final class OriginRules {
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
                  + " origins = \"https://shop.example.com\"; @SameOrigin says that there are none.");
    }
  }

  static void anyBesideOthers(PolicyDraft draft, Report report) {
    RawPolicy raw = draft.raw();
    if (raw.origins().size() + raw.originRegexes().size() < 2) {
      return;
    }
    for (Indexed<OriginPattern> origin : draft.origins()) {
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
    List<Indexed<OriginPattern.Hosts>> hosts = draft.hosts();
    for (Indexed<OriginPattern.Hosts> origin : hosts) {
      hosts.stream()
          .filter(other -> makesRedundant(other, origin))
          .findFirst()
          .ifPresent(
              other ->
                  report
                      .at(origin)
                      .warn(
                          RuleId.ORIGIN_REDUNDANT,
                          other.value().equals(origin.value())
                              ? "is listed twice"
                              : "is covered by " + Quoted.of(other.written()),
                          "Whoever removes one of the two later still leaves the origin allowed.",
                          "Leave it out."));
    }
  }

  // Of two equal ones the second is redundant, so that one mistake gives one message.
  private static boolean makesRedundant(
      Indexed<OriginPattern.Hosts> other, Indexed<OriginPattern.Hosts> origin) {
    return other.value().equals(origin.value())
        ? other.index() < origin.index()
        : other.value().covers(origin.value());
  }

  static void loopbackBesidePublic(PolicyDraft draft, Report report) {
    boolean anyPublic =
        draft.hosts().stream().anyMatch(origin -> !origin.value().isLoopback())
            || !draft.originRegexes().isEmpty();
    if (!anyPublic) {
      return;
    }
    for (Indexed<OriginPattern.Hosts> origin : draft.hosts()) {
      if (origin.value().isLoopback()) {
        report
            .at(origin)
            .warn(
                RuleId.ORIGIN_LOOPBACK,
                "is the developer's own machine, beside public origins",
                "In production, any program that listens on that port of a user's machine could"
                    + " call this resource as that user.",
                "Keep origins for development out of the policy that is deployed.");
      }
    }
  }
}
