package dev.preflight.benchmarks.scenario;

/** An implementation that is set up for one scenario. */
public interface Subject {

  /**
   * Makes a request, has it answered and returns both, so that nothing can be optimised away.
   *
   * @throws Exception whatever the implementation throws; nothing is expected
   */
  Object exchange() throws Exception;

  /** The answer to the request of {@link #exchange()}, as a browser sees it. */
  Answer answerOf(Object exchange);
}
