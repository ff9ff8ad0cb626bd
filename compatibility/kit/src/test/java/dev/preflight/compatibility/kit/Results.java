package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every case gave on every implementation. */
final class Results {

  /**
   * One cell of the table.
   *
   * @param measured what came in place of what should, or nothing
   * @param limit the limit that is known for it, or null
   */
  record Cell(Implementation implementation, Case example, String measured, Limit limit) {
    boolean passed() {
      return measured.isEmpty();
    }

    @Override
    public String toString() {
      return implementation.folder() + ", " + example.section() + ": " + example.name();
    }
  }

  private final List<Cell> cells = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  static Results measure(List<Case> cases, List<Limit> limits)
      throws IOException, InterruptedException {
    Results results = new Results();
    for (Implementation implementation : Implementation.ALL) {
      results.titles.add(implementation.title());
      try (Servers servers = Servers.start(implementation)) {
        Client client = new Client(servers);
        for (Case example : cases) {
          results.cells.add(
              new Cell(
                  implementation,
                  example,
                  measure(client, example),
                  limit(limits, implementation, example)));
        }
      }
    }
    return results;
  }

  // The first sender is the page; where it gets something else, the others say nothing new. But a
  // header that lets a stranger in is never passed over, whatever else is known of the case.
  static String measure(Client client, Case example) throws IOException, InterruptedException {
    String first = "";
    for (Sender sender : example.senders()) {
      Answer answer = client.send(example, sender);
      Answer expected = example.expected(sender);
      boolean letsIn = expected.cors().isEmpty() && !answer.cors().isEmpty();
      if (!answer.equals(expected) && (first.isEmpty() || letsIn)) {
        first = sender.prefix() + answer.differenceTo(expected);
      }
    }
    return first;
  }

  private static Limit limit(List<Limit> limits, Implementation implementation, Case example) {
    Optional<Limit> found =
        limits.stream()
            .filter(limit -> implementation.isMeantBy(limit.implementation()))
            .filter(limit -> limit.name().equals(example.name()))
            .findFirst();
    return found.orElse(null);
  }

  List<Cell> cells() {
    return cells;
  }

  /** The cells of one row. */
  List<Cell> of(Case example) {
    return cells.stream().filter(cell -> cell.example().equals(example)).toList();
  }

  /** The implementations, with their versions. */
  List<String> titles() {
    return titles;
  }
}
