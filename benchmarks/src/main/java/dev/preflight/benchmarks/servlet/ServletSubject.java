package dev.preflight.benchmarks.servlet;

import dev.preflight.benchmarks.scenario.Answer;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import dev.preflight.benchmarks.scenario.Traffic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Something that is done to a request and its response. */
final class ServletSubject implements Subject {
  private final Traffic traffic;
  private final String path;
  private final Step step;

  /** What is done. */
  interface Step {
    void run(HttpServletRequest request, HttpServletResponse response) throws Exception;
  }

  /** What came of a request. */
  private record Exchange(FakeServletRequest request, FakeServletResponse response) {}

  ServletSubject(Scenario scenario, Step step) {
    this.traffic = scenario.traffic();
    this.path = scenario.path();
    this.step = step;
  }

  @Override
  public Object exchange() throws Exception {
    FakeServletRequest request = new FakeServletRequest(traffic, path);
    FakeServletResponse response = new FakeServletResponse();
    step.run(request, response);
    return new Exchange(request, response);
  }

  @Override
  public Answer answerOf(Object exchange) {
    FakeServletResponse response = ((Exchange) exchange).response();
    return new Answer(response.getStatus(), response.headers());
  }
}
