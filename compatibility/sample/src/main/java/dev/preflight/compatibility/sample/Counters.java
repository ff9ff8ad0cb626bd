package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls of the application's code, so that tests can prove that none was called. */
@Path(Counters.PATH)
public class Counters {
  static final String PATH = "counters";

  private static final AtomicInteger RUNS = new AtomicInteger();

  static void userCodeRan() {
    RUNS.incrementAndGet();
  }

  /** Returns the number of resources created, locators called and request filters run. */
  @GET
  public String count() {
    return RUNS.toString();
  }
}
