package dev.preflight.processor.lock;

import java.util.List;
import java.util.Locale;

/**
 * Something that is not as it was locked, of one endpoint or of several alike.
 *
 * @param direction whether more is open than before
 * @param sentence what is said of the endpoints, with {@code {is}} and {@code {s}} for the number
 *     of them and {@code %s} for the values
 * @param values the values in the sentence
 * @param places the endpoints
 */
record Change(Direction direction, String sentence, List<String> values, List<String> places) {

  /** Whether more is open than before. Those that a reader must not miss come first. */
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
