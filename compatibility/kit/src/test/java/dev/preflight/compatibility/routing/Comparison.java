package dev.preflight.compatibility.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What preflights were answered, compared with the methods that ran. */
final class Comparison {

  /** How the answer to the preflights of one path and method compares. */
  enum Outcome {
    /** Exactly the origins of the policy of the method that ran. */
    SAME,
    /** No origin, as no method ran, or one without policy. */
    BOTH_CLOSED,
    /** The origin of an unknown locator or of the application, and then no method ran. */
    UNKNOWN,
    /** Some origin, and then no method ran: the request is answered 404 or 405. */
    NOTHING_RAN,
    /** No origin, although a method with a policy ran: the table could not be sure. */
    REFUSED,
    /** An origin that the policy of the method that ran does not allow. */
    DIFFERENT
  }

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<Outcome, List<String>> examples = new EnumMap<>(Outcome.class);

  /** Sends requests for random paths to an application of a model. */
  void compare(Model model, Target target, long seed, int pairs) throws Exception {
    Random random = new Random(seed);
    RandomPaths paths = new RandomPaths(random, model);
    for (int i = 0; i < pairs; i++) {
      String path = paths.next();
      String method = List.of("GET", "PUT", "DELETE").get(random.nextInt(3));
      Target.Answer plain = target.send(method, path);
      List<String> preflights = new ArrayList<>();
      List<String> responses = new ArrayList<>();
      for (String origin : model.origins()) {
        String[] preflight = {"Origin", origin, "Access-Control-Request-Method", method};
        if (target.send("OPTIONS", path, preflight).allowOrigin().equals(origin)) {
          preflights.add(origin);
        }
        if (plain.status() == 200
            && target.send(method, path, "Origin", origin).allowOrigin().equals(origin)) {
          responses.add(origin);
        }
      }
      List<String> expected = model.originsOf(plain.body()).orElse(responses);
      Outcome outcome =
          responses.equals(expected)
              ? outcome(plain.status() == 200, preflights, responses, model)
              : Outcome.DIFFERENT;
      outcomes.merge(outcome, 1, Integer::sum);
      if (outcome == Outcome.DIFFERENT || outcome == Outcome.NOTHING_RAN) {
        List<String> same = examples.computeIfAbsent(outcome, key -> new ArrayList<>());
        same.add(
            "seed %d: %s %s ran %s (%d), preflights of %s, responses to %s%n%s"
                .formatted(
                    seed,
                    method,
                    path,
                    plain.body(),
                    plain.status(),
                    preflights,
                    responses,
                    model));
      }
    }
  }

  private static Outcome outcome(
      boolean ran, List<String> preflights, List<String> responses, Model model) {
    if (preflights.equals(responses)) {
      return preflights.isEmpty() ? Outcome.BOTH_CLOSED : Outcome.SAME;
    }
    if (preflights.isEmpty()) {
      return Outcome.REFUSED;
    }
    if (ran) {
      return Outcome.DIFFERENT;
    }
    boolean unknown = model.originsOfUnknown().containsAll(preflights);
    return unknown ? Outcome.UNKNOWN : Outcome.NOTHING_RAN;
  }

  /** What came out so, with the seeds that show it again. */
  List<String> examples(Outcome outcome) {
    return examples.getOrDefault(outcome, List.of());
  }

  int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** How many of the preflights that could have been allowed were refused, in percent. */
  double refusedPercent() {
    return 100.0 * count(Outcome.REFUSED) / (count(Outcome.REFUSED) + count(Outcome.SAME));
  }

  @Override
  public String toString() {
    return outcomes.toString();
  }
}
