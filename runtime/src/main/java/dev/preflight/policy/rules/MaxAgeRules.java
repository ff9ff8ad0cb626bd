package dev.preflight.policy.rules;

import dev.preflight.policy.Attribute;
import dev.preflight.policy.RuleId;

/**
 * The rules for {@code maxAge}.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-max-age">Fetch:
 *     Access-Control-Max-Age</a>
 */
final class MaxAgeRules {
  private static final int NOT_CACHED = -1;
  private static final int FIREFOX = 86_400;
  private static final int CHROMIUM = 7_200;

  private MaxAgeRules() {}

  static void range(ParsedPolicy draft, Report report) {
    int seconds = draft.raw().maxAge();
    if (seconds < NOT_CACHED || seconds > FIREFOX) {
      report
          .at(Attribute.MAX_AGE)
          .error(
              RuleId.MAX_AGE_RANGE,
              "= " + seconds + " is not between -1 and 86400 seconds",
              "Browsers cap it at 86400 (Firefox), 7200 (Chromium) or 600 (WebKit); both -1 and 0"
                  + " turn caching off.",
              seconds < NOT_CACHED
                  ? "Write -1 to turn caching off."
                  : "Write 7200 or less; the unit is seconds.");
    }
  }

  static void capped(ParsedPolicy draft, Report report) {
    int seconds = draft.raw().maxAge();
    if (seconds > CHROMIUM && seconds <= FIREFOX) {
      report
          .at(Attribute.MAX_AGE)
          .warn(
              RuleId.MAX_AGE_CAPPED,
              "= " + seconds + " is more than most browsers allow",
              "Chromium caps it at 7200 seconds and WebKit at 600; only Firefox allows 86400.",
              "Write 7200 or less.");
    }
  }
}
