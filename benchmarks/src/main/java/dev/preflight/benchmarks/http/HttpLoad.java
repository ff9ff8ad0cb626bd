package dev.preflight.benchmarks.http;

import dev.preflight.benchmarks.jersey.Setup;
import dev.preflight.benchmarks.scenario.Policy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Sends GET requests of an allowed origin as fast as they are answered. */
public final class HttpLoad {
  private static final int CONNECTIONS = 4;
  private static final byte[] REQUEST =
      Connection.request("GET", Policy.ONE.path(), "Origin: " + Policy.ONE.allowedOrigin());

  /**
   * What came out.
   *
   * @param requestsPerSecond how many requests were answered in a second
   * @param p50 the median of how long an answer took, in microseconds
   * @param p99 what one answer of a hundred took at least, in microseconds
   */
  public record Result(double requestsPerSecond, double p50, double p99) {}

  private HttpLoad() {}

  /** Measures each setup; they take turns, so that noise does not fall on one of them. */
  public static Map<Setup, Result> measure(int rounds, Duration each)
      throws IOException, InterruptedException, ExecutionException {
    Map<Setup, Histogram> all = new EnumMap<>(Setup.class);
    for (int round = 0; round < rounds; round++) {
      for (Setup setup : Setup.values()) {
        all.computeIfAbsent(setup, key -> new Histogram(3)).add(run(setup, each));
      }
    }
    Map<Setup, Result> results = new EnumMap<>(Setup.class);
    all.forEach(
        (setup, histogram) ->
            results.put(
                setup,
                new Result(
                    histogram.getTotalCount() / (rounds * (each.toMillis() / 1e3)),
                    histogram.getValueAtPercentile(50) / 1e3,
                    histogram.getValueAtPercentile(99) / 1e3)));
    return results;
  }

  private static Histogram run(Setup setup, Duration time)
      throws IOException, InterruptedException, ExecutionException {
    try (Server server = Server.start(setup)) {
      load(server.port(), setup, time);
      return load(server.port(), setup, time); // the first was to warm up
    }
  }

  private static Histogram load(int port, Setup setup, Duration time)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + time.toNanos();
    List<Callable<Histogram>> tasks = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      tasks.add(() -> requests(port, setup, end));
    }
    ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      Histogram histogram = new Histogram(3);
      for (Future<Histogram> each : executor.invokeAll(tasks)) {
        histogram.add(each.get());
      }
      return histogram;
    } finally {
      executor.shutdown();
    }
  }

  private static Histogram requests(int port, Setup setup, long end) throws IOException {
    Histogram histogram = new Histogram(3);
    try (Connection connection = new Connection(port)) {
      boolean decorated =
          connection.exchange(REQUEST).contains("Access-Control-Allow-Origin: https://shop.");
      if (decorated == (setup == Setup.NO_CORS)) {
        throw new IOException("not what was expected of " + setup);
      }
      for (long start = System.nanoTime(); start < end; ) {
        connection.exchange(REQUEST);
        long now = System.nanoTime();
        histogram.recordValue(now - start);
        start = now;
      }
    }
    return histogram;
  }
}
