package dev.preflight.benchmarks.filter;

import dev.preflight.benchmarks.cpu.CpuTime;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One request, from its first filter to its last. The compiler runs in the foreground, so that it
 * is done when warming up is, however busy the machine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xbatch"})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls setUp
public class FilterBenchmark {
  /** What is measured. */
  @Param public Implementation implementation;

  /** What it is asked. */
  @Param public Scenario scenario;

  private Subject subject;

  /** Sets the implementation up, and does not begin before it has answered right. */
  @Setup
  public void setUp() throws Exception {
    subject = implementation.subject(scenario);
    String fault = Check.faultOf(implementation, scenario, subject);
    if (fault != null) {
      throw new IllegalStateException(implementation + ", " + scenario + ": " + fault);
    }
  }

  /** The request. */
  @Benchmark
  public Object exchange(CpuTime time) throws Exception {
    time.operations++;
    return subject.exchange();
  }
}
