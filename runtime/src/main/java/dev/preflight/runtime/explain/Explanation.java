package dev.preflight.runtime.explain;

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

  /** Returns whether the page may send the request and read the response. */
  public boolean isAllowed() {
    return outcome == Outcome.ALLOWED;
  }

  /** Creates the explanation of a request that a policy allows. */
  public static Explanation allowed(String policy) {
    return new Explanation(Outcome.ALLOWED, null, "allowed by " + policy, policy);
  }

  /** Creates the explanation of a request that is refused. */
  public static Explanation refused(RefusalReason reason, String detail, @Nullable String policy) {
    return new Explanation(Outcome.REFUSED, reason, detail, policy);
  }

  /** Creates the explanation of a request that Preflight leaves alone. */
  public static Explanation leftAlone(String detail) {
    return new Explanation(Outcome.LEFT_ALONE, null, detail, null);
  }
}
