package dev.preflight.edge.export;

import dev.preflight.edge.policies.EdgeRoute;
import dev.preflight.edge.report.InvalidReportException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses names of headers and methods that configuration files would interpret. HTTP allows them,
 * but nobody uses them.
 */
final class WritableNames {
  private static final String INTERPRETED = "$%'`#\"\\{}";

  private WritableNames() {}

  static void check(List<EdgeRoute> routes) {
    routes.stream()
        .flatMap(
            route ->
                Stream.concat(
                    route.methods().keySet().stream(),
                    Stream.concat(route.methods().values().stream(), Stream.of(route.others()))
                        .flatMap(
                            policy ->
                                Stream.concat(
                                    policy.allowedHeaders().stream(),
                                    policy.exposedHeaders().stream()))))
        .filter(name -> name.chars().anyMatch(c -> INTERPRETED.indexOf(c) >= 0))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidReportException(
                  "The name "
                      + name
                      + " cannot be written for gateways, because it contains one of "
                      + INTERPRETED,
                  null);
            });
  }
}
