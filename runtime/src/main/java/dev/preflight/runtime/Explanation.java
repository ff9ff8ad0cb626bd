package dev.preflight.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What Preflight makes of a request, and why.
 *
 * @param outcome what becomes of it
 * @param reason why it is refused, or null if it is not
 * @param detail a sentence for people, with what would have to change if it is refused; what comes
 *     from the request is escaped and cut in it
 * @param policy the name of the policy that decides, for example {@code com.acme.OrdersResource},
 *     or null if there is none
 */
public record Explanation(
    Outcome outcome, @Nullable RefusalReason reason, String detail, @Nullable String policy) {

  /** What becomes of a request. */
  public enum Outcome {
    /** The page may send it and read the answer. */
    ALLOWED,
    /** The browser keeps it, or the answer, from the page. */
    REFUSED,
    /** No policy stands on the path; the application answers, and no header allows anything. */
    LEFT_ALONE
  }

  static final Explanation OF_NO_ORIGIN =
      new Explanation(
          Outcome.LEFT_ALONE, null, "without an Origin it is no request of a page", null);

  /** Whether the page may send the request and read the answer. */
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
