package dev.preflight.processor.regex;

import dev.preflight.Risk;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.rules.CredentialRules;
import dev.preflight.policy.rules.Located;
import dev.preflight.policy.rules.OriginRules;
import dev.preflight.policy.rules.ParsedPolicy;
import dev.preflight.policy.rules.Report;
import dev.preflight.policy.rules.Rule;
import dev.preflight.policy.text.CaretLine;
import dev.preflight.policy.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** The rules for regular expressions for origins, which {@link RegexAnalyzer} proves. */
public final class RegexRules implements Rule {
  private final RegexAnalyzer analyzer;
  private final RegexCorrections corrections;

  /** Creates the rules. */
  public RegexRules() {
    analyzer = new RegexAnalyzer();
    corrections = new RegexCorrections(analyzer);
  }

  @Override
  public void check(ParsedPolicy draft, Report report) {
    for (Located<String> regex : draft.originRegexes()) {
      check(regex, draft, report);
    }
    if (!draft.hasPublicOrigin() && draft.originRegexes().stream().anyMatch(this::isPublic)) {
      OriginRules.loopback(draft, report);
    }
  }

  private boolean isPublic(Located<String> regex) {
    RegexVerdict verdict = analyzer.analyze(regex.value());
    return verdict instanceof RegexVerdict.OnPlatforms
        || (verdict instanceof RegexVerdict.Safe safe && safe.isPublic());
  }

  /** Returns the automaton of an expression that the rules found safe, one state a line. */
  public List<String> automatonOf(String regex) {
    RegexVerdict verdict = analyzer.analyze(regex);
    RegexVerdict.Safe safe =
        verdict instanceof RegexVerdict.OnPlatforms onPlatforms
            ? onPlatforms.tolerated()
            : (RegexVerdict.Safe) verdict;
    return AutomatonText.of(safe.automaton());
  }

  private void check(Located<String> regex, ParsedPolicy draft, Report report) {
    Report.Entry entry = report.at(regex);
    RegexVerdict verdict = analyzer.analyze(regex.value());
    if (verdict instanceof RegexVerdict.NotRegular notRegular) {
      entry.error(
          RuleId.REGEX_NOT_REGULAR,
          "contains " + notRegular.construct() + ", which Preflight cannot analyze",
          CaretLine.of(regex.value(), notRegular.index()),
          "An expression must be provably safe and run without backtracking. Use only character"
              + " classes, groups, | and quantifiers.");
    } else if (verdict instanceof RegexVerdict.TooLarge) {
      entry.error(
          RuleId.REGEX_TOO_LARGE,
          "is too large to prove safe",
          "Its automaton has more than a thousand states, mostly from quantifiers such as {1,1000}.",
          "Use * or + instead of large bounds; no host is longer than 253 characters.");
    } else if (verdict instanceof RegexVerdict.Nothing) {
      entry.error(
          RuleId.REGEX_MATCHES_NOTHING,
          "matches no origin",
          analyzer.matchesPart(regex.value())
              ? "It must match the whole origin, including the scheme, but describes only a part of"
                  + " one, so every page would be refused."
              : "No well-formed origin looks like this, so every page would be refused.",
          cure(
              regex.value(),
              "Describe the whole origin, as in \"https://[a-z]+\\\\.example\\\\.com\"."));
    } else if (verdict instanceof RegexVerdict.DeadBranch dead) {
      checkBranches(entry, dead);
    } else if (verdict instanceof RegexVerdict.Strangers strangers) {
      checkStrangers(regex, draft, entry, strangers);
    } else if (verdict instanceof RegexVerdict.OnPlatforms onPlatforms) {
      checkPlatforms(regex, draft, report, onPlatforms);
    } else if (verdict instanceof RegexVerdict.Safe safe) {
      checkSafe(regex, draft, report, safe);
    }
  }

  private void checkStrangers(
      Located<String> regex,
      ParsedPolicy draft,
      Report.Entry entry,
      RegexVerdict.Strangers strangers) {
    if (strangers.anyHost() && draft.raw().allowCredentials()) {
      CredentialRules.anyOrigin(
          entry,
          "matches every host with allowCredentials = true, for example " + strangers.witness());
      return;
    }
    boolean address = strangers.witness().matches("[^:]+://(\\[|[0-9.]+(:[0-9]+)?$).*");
    String whoever =
        address
            ? "Anyone who gets such an address "
            : strangers.witness().startsWith("http")
                ? "Anyone can register such a domain and "
                : "Anyone can publish an app with such a scheme and ";
    entry.error(
        RuleId.REGEX_MATCHES_STRANGERS,
        "matches origins that an attacker can own, such as " + strangers.witness(),
        whoever
            + (draft.raw().allowCredentials()
                ? "would be trusted with your users' cookies."
                : "would then have access."),
        strangers.anyHost()
            ? "If the resource is public, write origins = \"*\". Otherwise, write out your domain."
            : cure(
                regex.value(),
                address
                    ? "List the addresses in origins."
                    : "Write out your domain with escaped dots, as in"
                        + " \"https://[a-z]+\\\\.example\\\\.com\"."));
  }

  private static void checkBranches(Report.Entry entry, RegexVerdict.DeadBranch dead) {
    if (dead.matchesNull()) {
      entry.error(
          RuleId.ORIGIN_NULL,
          "has a branch that matches the origin null, which is never allowed",
          "Browsers send null for sandboxed iframes, which any attacker can use, so Preflight"
              + " always refuses it.",
          "Remove the branch. Serve local files from http://localhost during development.");
      return;
    }
    String branches = dead.branches().stream().map(Printable::of).collect(Collectors.joining(", "));
    entry.error(
        RuleId.REGEX_MATCHES_NOTHING,
        (dead.branches().size() == 1 ? "has a branch that matches" : "has branches that match")
            + " no origin: "
            + branches,
        "Each branch of \"|\" must match a whole origin. The pages that such a branch is meant"
            + " for would be refused.",
        "Put the hosts in parentheses after the scheme, as in"
            + " \"https://(shop|desk)\\\\.example\\\\.com\", or remove the branch.");
  }

  private void checkPlatforms(
      Located<String> regex,
      ParsedPolicy draft,
      Report report,
      RegexVerdict.OnPlatforms onPlatforms) {
    if (draft.tolerates(Risk.PUBLIC_SUFFIX)) {
      checkSafe(regex, draft, report, onPlatforms.tolerated());
      return;
    }
    report
        .at(regex)
        .error(
            RuleId.REGEX_MATCHES_STRANGERS,
            "matches origins that an attacker can own, such as " + onPlatforms.witness(),
            "Anyone with an account at "
                + String.join(" or ", onPlatforms.platforms())
                + " can choose such a name and "
                + (draft.raw().allowCredentials()
                    ? "would be trusted with your users' cookies."
                    : "would then have access."),
            "List the deployments, serve them from your own domain, or accept it with tolerate"
                + " = Risk.PUBLIC_SUFFIX.");
  }

  private static void checkSafe(
      Located<String> regex, ParsedPolicy draft, Report report, RegexVerdict.Safe safe) {
    Report.Entry entry = report.at(regex);
    if (!safe.list().isEmpty()) {
      entry.warn(
          RuleId.REGEX_IS_A_LIST,
          "matches just " + safe.list().size() + (safe.list().size() == 1 ? " origin" : " origins"),
          "A list of origins is easier to review than a regular expression.",
          "Write origins = "
              + safe.list().stream().map(Printable::of).collect(Collectors.joining(", ", "{", "}"))
              + ".");
    }
    if (draft.raw().allowCredentials()) {
      checkCredentials(draft, entry, safe);
    }
    for (Located<OriginPattern.Hosts> origin : draft.literalHosts()) {
      if (origin.value().isExact() && safe.automaton().run(origin.value().text())) {
        OriginRules.coveredBy(report.at(origin), regex.written());
      }
    }
  }

  private static void checkCredentials(
      ParsedPolicy draft, Report.Entry entry, RegexVerdict.Safe safe) {
    if (!draft.tolerates(Risk.INSECURE_ORIGIN_WITH_CREDENTIALS)) {
      safe.insecure()
          .ifPresent(
              witness ->
                  CredentialRules.insecureOrigin(
                      entry,
                      "matches plain http, such as " + witness,
                      "Begin it with \"https://\"."));
    }
    if (!draft.tolerates(Risk.SUBDOMAINS_WITH_CREDENTIALS)) {
      safe.openDomain().ifPresent(domain -> CredentialRules.subdomains(entry, domain));
    }
  }

  private String cure(String regex, String otherwise) {
    return corrections
        .correct(regex)
        .map(candidate -> "Did you mean " + Printable.of(candidate) + "?")
        .orElse(otherwise);
  }
}
