package dev.preflight.benchmarks.jersey;

import dev.preflight.benchmarks.cpu.CpuTime;
import dev.preflight.benchmarks.scenario.Answer;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Traffic;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One request through Jersey. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xbatch"})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls setUp
public class JerseyBenchmark {
  private static final URI BASE = URI.create("http://localhost:8080/");

  /** Who answers for CORS. */
  @Param public Setup setup;

  /** What is asked. */
  @Param({"NO_ORIGIN", "ALLOWED_1", "PREFLIGHT"})
  public Scenario scenario;

  private ApplicationHandler application;
  private URI uri;

  /** Starts the application, and does not begin before it has answered right. */
  @org.openjdk.jmh.annotations.Setup
  public void setUp() throws Exception {
    application = new ApplicationHandler(setup.application());
    uri = BASE.resolve(scenario.path());
    ContainerResponse response = exchange(new CpuTime());
    String fault = scenario.faultOf(new Answer(response.getStatus(), response.getStringHeaders()));
    if (setup == Setup.NO_CORS) {
      fault = response.getStatus() == 200 ? null : "status " + response.getStatus();
    }
    if (fault != null) {
      throw new IllegalStateException(setup + ", " + scenario + ": " + fault);
    }
  }

  /** The request. */
  @Benchmark
  public ContainerResponse exchange(CpuTime time) throws ExecutionException, InterruptedException {
    time.operations++;
    Traffic traffic = scenario.traffic();
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            uri,
            traffic.method(),
            null,
            new MapPropertiesDelegate(),
            application.getConfiguration());
    request.setEntityStream(InputStream.nullInputStream());
    String origin = traffic.origin();
    if (origin != null) {
      request.header("Origin", origin);
    }
    String method = traffic.requestMethod();
    if (method != null) {
      request.header("Access-Control-Request-Method", method);
      request.header("Access-Control-Request-Headers", String.join(",", traffic.requestHeaders()));
    }
    return application.apply(request, OutputStream.nullOutputStream()).get();
  }
}
