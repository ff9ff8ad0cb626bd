package dev.preflight.edge.check;

import dev.preflight.edge.policies.EdgePolicies;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Asks a deployment, from outside, whether it does what the policies say.
 *
 * <pre>{@code
 * CheckResult result = new Check(URI.create("https://api.example.com"), policies).run();
 * }</pre>
 */
public final class Check {
  private static final int MAX_FAILURES = 5;

  /** Too many requests, and unavailable: rate limits answer so. */
  private static final Set<Integer> LIMITED = Set.of(429, 503);

  private final URI address;
  private final EdgePolicies policies;
  private CheckOptions options = CheckOptions.DEFAULT;

  /**
   * Creates a check.
   *
   * @param address scheme, host and port of the deployment; the policies contain the paths
   */
  public Check(URI address, EdgePolicies policies) {
    this.address = address;
    this.policies = policies;
  }

  /** Sets how the deployment is asked. */
  public Check options(CheckOptions asked) {
    options = asked;
    return this;
  }

  /**
   * Sends the requests, one after the other.
   *
   * @param progress receives the number of requests that were sent, and first the number planned as
   *     a negative number
   * @throws NoResponseException if there is nothing to check, or no response to the first request
   */
  public CheckResult run(IntConsumer progress) throws InterruptedException {
    ExamplePaths paths = new ExamplePaths(policies, options.parameters());
    List<Probe> plan = ProbePlan.of(policies, paths, options.unsafe());
    List<String> notes = new ArrayList<>();
    policies.openRoutes().stream()
        .filter(route -> !route.methods().isEmpty() && paths.of(route).isEmpty())
        .forEach(
            route ->
                notes.add(
                    route.template()
                        + " was not checked: no path was found that leads to it. Pass values with"
                        + " --param"));
    if (plan.size() > options.maxRequests()) {
      notes.add(
          "%d of %d requests were sent; --max-requests raises the limit"
              .formatted(options.maxRequests(), plan.size()));
      plan = plan.subList(0, options.maxRequests());
    }
    if (plan.isEmpty()) {
      throw new NoResponseException("There is nothing to check: " + String.join("; ", notes), null);
    }
    progress.accept(-plan.size());
    return send(plan, notes, progress);
  }

  private CheckResult send(List<Probe> plan, List<String> notes, IntConsumer progress)
      throws InterruptedException {
    Prober prober = new Prober(address, options);
    Observations observations = new Observations(address.toString());
    Set<String> endpoints = new HashSet<>();
    int sent = 0;
    int failures = 0;
    for (Probe probe : plan) {
      endpoints.add(probe.endpoint());
      try {
        ProbeResponse response = prober.send(probe);
        if (LIMITED.contains(response.status())) {
          failures++; // says nothing about policies
        } else {
          failures = 0;
          Judge.judge(probe, response)
              .forEach(kind -> observations.add(kind, probe, response.summary()));
        }
      } catch (IOException e) {
        if (sent == 0) {
          throw new NoResponseException(address + " does not respond: " + e, e);
        }
        observations.add(FindingKind.NO_RESPONSE, probe, String.valueOf(e));
        failures++;
      }
      if (failures == MAX_FAILURES) {
        notes.add("stopped after " + MAX_FAILURES + " requests in a row without a usable response");
        break;
      }
      progress.accept(++sent);
    }
    return new CheckResult(
        address.toString(),
        sent,
        endpoints.size(),
        failures == MAX_FAILURES,
        notes,
        observations.findings());
  }

  /** The mistakes so far. */
  private static final class Observations {
    private final String address;
    private final Map<FindingKind, Set<String>> endpoints = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, String> commands = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, String> responses = new EnumMap<>(FindingKind.class);

    Observations(String address) {
      this.address = address;
    }

    void add(FindingKind kind, Probe probe, String response) {
      endpoints.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(probe.endpoint());
      commands.putIfAbsent(kind, probe.toCommand(address));
      responses.putIfAbsent(kind, response);
    }

    // If any origin is allowed, so is each neighbour.
    List<Finding> findings() {
      Set<String> open = endpoints.getOrDefault(FindingKind.ORIGIN_REFLECTED, Set.of());
      for (FindingKind kind :
          List.of(
              FindingKind.NULL_ORIGIN,
              FindingKind.ORIGIN_TOO_WIDE,
              FindingKind.CLOSED_ENDPOINT_OPEN)) {
        endpoints.computeIfPresent(
            kind,
            (key, these) -> {
              these.removeAll(open);
              return these.isEmpty() ? null : these;
            });
      }
      List<Finding> findings = new ArrayList<>();
      endpoints.forEach(
          (kind, these) ->
              findings.add(
                  new Finding(
                      kind,
                      List.copyOf(these),
                      commands.getOrDefault(kind, ""),
                      responses.getOrDefault(kind, ""))));
      return findings;
    }
  }
}
