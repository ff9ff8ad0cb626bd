package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what runs of the application, so that it can be shown that nothing did. */
@Path(Counters.PATH)
public class Counters {
  static final String PATH = "counters";

  private static final AtomicInteger RUNS = new AtomicInteger();

  static void userCodeRan() {
    RUNS.incrementAndGet();
  }

  /** How often a resource was made, a locator called or a request filter run. */
  @GET
  public String count() {
    return RUNS.toString();
  }
}
