package dev.preflight.processor.lock;

import java.util.List;
import java.util.Locale;

/**
 * A difference from the lock file that one or several endpoints share.
 *
 * @param direction whether more is open than before
 * @param sentence the sentence about the endpoints, with {@code {is}} and {@code {s}} for their
 *     number and {@code %s} for the values
 * @param values the values in the sentence
 * @param places the endpoints
 */
record Change(Direction direction, String sentence, List<String> values, List<String> places) {

  /** The direction of a change. Widening ones come first, because a reader must not miss them. */
  enum Direction {
    WIDER,
    NARROWER,
    NEUTRAL;

    static Direction of(boolean opens) {
      return opens ? WIDER : NARROWER;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    boolean one = places.size() == 1;
    String said =
        sentence
            .replace("{is}", one ? "is" : "are")
            .replace("{s}", one ? "s" : "")
            .formatted(values.toArray());
    return "%-9s %s %s".formatted(direction.label() + ":", String.join(", ", places), said);
  }
}
