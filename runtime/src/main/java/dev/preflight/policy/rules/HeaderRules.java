package dev.preflight.policy.rules;

import dev.preflight.policy.RuleId;
import dev.preflight.policy.header.HeaderName;
import dev.preflight.policy.header.HeaderNames;
import dev.preflight.policy.origin.OriginParser;
import dev.preflight.policy.text.Printable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules for well-formed header names. */
final class HeaderRules {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9\\s]+:?\\s*");

  private HeaderRules() {}

  static void allowedForbidden(ParsedPolicy draft, Report report) {
    for (Located<HeaderName> header : draft.allowedHeaders()) {
      if (HeaderNames.isForbiddenInRequests(header.value().lower())) {
        report
            .at(header)
            .error(
                RuleId.HEADER_FORBIDDEN,
                "is a header that no page can set",
                "Browsers do not let pages set it, and preflights never ask for it.",
                header.value().lower().equals("cookie")
                    ? "Remove it. To receive cookies, set allowCredentials = true."
                    : "Leave it out.");
      }
    }
  }

  static void allowedPointless(ParsedPolicy draft, Report report) {
    for (Located<HeaderName> header : draft.allowedHeaders()) {
      String name = header.value().lower();
      if (HeaderNames.isForbiddenInRequests(name)) {
        continue;
      }
      if (HeaderNames.isResponseOnly(name)) {
        report
            .at(header)
            .error(
                RuleId.HEADER_POINTLESS,
                "is a response header",
                "Pages do not send it, so allowing it has no effect.",
                name.startsWith("access-control-")
                    ? "Leave it out; Preflight sets the Access-Control headers."
                    : "To let pages read it, list it in exposedHeaders.");
      }
    }
  }

  static void exposedForbidden(ParsedPolicy draft, Report report) {
    for (Located<HeaderName> header : draft.exposedHeaders()) {
      if (HeaderNames.isForbiddenInResponses(header.value().lower())) {
        report
            .at(header)
            .error(
                RuleId.HEADER_FORBIDDEN,
                "is a header that no page can read",
                "Browsers always hide this header from pages, whatever the policy.",
                "Leave it out.");
      }
    }
  }

  static void exposedPointless(ParsedPolicy draft, Report report) {
    for (Located<HeaderName> header : draft.exposedHeaders()) {
      String name = header.value().lower();
      if (HeaderNames.isRequestOnly(name)) {
        report
            .at(header)
            .error(
                RuleId.HEADER_POINTLESS,
                name.startsWith("access-control-")
                    ? "is for the browser, not for pages"
                    : "is a request header",
                "It has no meaning for pages in a response, so exposing it has no effect.",
                name.startsWith("access-control-") || HeaderNames.isForbiddenInRequests(name)
                    ? "Leave it out."
                    : "To let pages send it, list it in allowedHeaders.");
      } else if (HeaderNames.isSafelistedInResponses(name)) {
        report
            .at(header)
            .warn(
                RuleId.HEADER_POINTLESS,
                "is a CORS-safelisted response header",
                "Pages can always read it.",
                "Leave it out.");
      }
    }
  }

  static void duplicates(ParsedPolicy draft, Report report) {
    for (List<Located<HeaderName>> headers :
        List.of(draft.allowedHeaders(), draft.exposedHeaders())) {
      Map<String, Located<HeaderName>> seen = new HashMap<>();
      for (Located<HeaderName> header : headers) {
        Located<HeaderName> first = seen.putIfAbsent(header.value().lower(), header);
        if (first != null) {
          report
              .at(header)
              .warn(
                  RuleId.HEADER_DUPLICATE,
                  "is listed twice, first as " + Printable.of(first.written()),
                  "Header names are case-insensitive.",
                  "Leave it out.");
        }
      }
    }
  }

  static void namesBesideWildcard(ParsedPolicy draft, Report report) {
    if (draft.raw().allowCredentials()) {
      return; // "*" is not a wildcard then; another rule reports it
    }
    namesBesideWildcard(
        draft.allowedHeaders(),
        name ->
            name.equals("authorization")
                || HeaderNames.isForbiddenInRequests(name)
                || HeaderNames.isResponseOnly(name),
        report);
    namesBesideWildcard(
        draft.exposedHeaders(),
        name ->
            HeaderNames.isForbiddenInResponses(name)
                || HeaderNames.isRequestOnly(name)
                || HeaderNames.isSafelistedInResponses(name),
        report);
  }

  /**
   * Reports names that a wildcard covers. Exempt are names that are useful next to it or that
   * another rule reports.
   */
  private static void namesBesideWildcard(
      List<Located<HeaderName>> headers, Predicate<String> isExempt, Report report) {
    if (headers.stream().noneMatch(header -> header.value().text().equals("*"))) {
      return;
    }
    for (Located<HeaderName> header : headers) {
      String name = header.value().lower();
      if (!name.equals("*") && !isExempt.test(name)) {
        report
            .at(header)
            .warn(
                RuleId.HEADER_POINTLESS,
                "is covered by \"*\"",
                "The list looks narrower than it is.",
                "Remove one of the two.");
      }
    }
  }

  static void authorizationNotCovered(ParsedPolicy draft, Report report) {
    List<Located<HeaderName>> headers = draft.allowedHeaders();
    if (draft.raw().allowCredentials()
        || headers.stream().anyMatch(h -> h.value().lower().equals("authorization"))) {
      return;
    }
    headers.stream()
        .filter(header -> header.value().text().equals("*"))
        .findFirst()
        .ifPresent(
            header ->
                report
                    .at(header)
                    .warn(
                        RuleId.AUTHORIZATION_NOT_COVERED,
                        "does not cover Authorization",
                        "Browsers block a request with an Authorization header unless that name"
                            + " is listed.",
                        "If pages send tokens, write {\"*\", \"Authorization\"}. Otherwise, list"
                            + " the names that they send."));
  }

  /** Returns the fix for a malformed name. */
  static String correction(String written) {
    List<String> parts =
        SEPARATORS
            .splitAsStream(written.strip())
            .map(part -> part.endsWith(":") ? part.substring(0, part.length() - 1) : part)
            .filter(part -> !part.isEmpty())
            .toList();
    if (parts.size() > 1 && WORDS.matcher(written).matches() && areWords(parts)) {
      return OriginParser.didYouMean(List.of(String.join("-", parts)));
    }
    return !parts.isEmpty() && parts.stream().allMatch(HeaderName::isToken)
        ? OriginParser.didYouMean(parts)
        : "Write one name per element: letters, digits and any of !#$%&'*+-.^_`|~";
  }

  // "content type" is one name with a space instead of its hyphen; "Accept Authorization" is two.
  private static boolean areWords(List<String> parts) {
    return parts.stream()
        .map(part -> part.toLowerCase(Locale.ROOT))
        .noneMatch(HeaderNames::isKnown);
  }
}
