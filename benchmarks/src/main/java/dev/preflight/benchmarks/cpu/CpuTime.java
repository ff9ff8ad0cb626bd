package dev.preflight.benchmarks.cpu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long the processor worked on the operations of a thread. By the clock, everything takes
 * longer while others use the machine.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Operations, counted by the benchmark. */
  public long operations;

  /** Nanoseconds for all of them. */
  public long cpuNanos;

  private long start;

  /** Before an iteration. */
  @Setup(Level.Iteration)
  public void begin() {
    operations = 0;
    cpuNanos = 0;
    start = THREADS.getCurrentThreadCpuTime();
  }

  /** After an iteration. */
  @TearDown(Level.Iteration)
  public void end() {
    cpuNanos = THREADS.getCurrentThreadCpuTime() - start;
  }
}
