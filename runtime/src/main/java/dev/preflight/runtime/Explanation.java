package dev.preflight.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a request, and the reason.
 *
 * @param outcome the outcome of the request
 * @param reason the reason for a refusal, or null if the request is not refused
 * @param detail a sentence for people that says what to change if the request is refused; parts of
 *     the request are escaped and truncated in it
 * @param policy the name of the policy that decides, for example {@code com.acme.OrdersResource},
 *     or null if there is none
 */
public record Explanation(
    Outcome outcome, @Nullable RefusalReason reason, String detail, @Nullable String policy) {

  /** The possible outcomes of a request. */
  public enum Outcome {
    /** The page may send the request and read the response. */
    ALLOWED,
    /** The browser does not send the request, or hides its response from the page. */
    REFUSED,
    /** The path has no policy: the application handles the request, and no CORS header is sent. */
    LEFT_ALONE
  }

  static final Explanation OF_NO_ORIGIN =
      new Explanation(
          Outcome.LEFT_ALONE, null, "without an Origin it is no request of a page", null);

  /** Returns whether the page may send the request and read the response. */
  public boolean isAllowed() {
    return outcome == Outcome.ALLOWED;
  }

  static Explanation of(@Nullable Decision decision) {
    if (decision instanceof Decision.Allowed allowed) {
      String name = allowed.policy().name();
      return new Explanation(Outcome.ALLOWED, null, "allowed by " + name, name);
    }
    if (decision instanceof Decision.Refused refused) {
      Refusal refusal = refused.refusal();
      return new Explanation(Outcome.REFUSED, refusal.reason(), refusal.detail(), refusal.policy());
    }
    return new Explanation(Outcome.LEFT_ALONE, null, "no policy stands on the path", null);
  }
}
