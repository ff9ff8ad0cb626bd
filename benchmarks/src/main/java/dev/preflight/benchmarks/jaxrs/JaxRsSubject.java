package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.scenario.Answer;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import dev.preflight.benchmarks.scenario.Traffic;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters in the order in which a container runs them. */
final class JaxRsSubject implements Subject {
  private final Traffic traffic;
  private final UriInfo uriInfo;
  private final ContainerRequestFilter[] requestFilters;
  private final ContainerResponseFilter[] responseFilters;

  /** What came of a request. */
  private record Exchange(ContainerRequestContext request, @Nullable FakeResponse response) {}

  JaxRsSubject(
      Scenario scenario,
      List<? extends ContainerRequestFilter> requestFilters,
      List<? extends ContainerResponseFilter> responseFilters) {
    this(scenario, List.of(new Object()), requestFilters, responseFilters);
  }

  JaxRsSubject(
      Scenario scenario,
      List<Object> matched,
      List<? extends ContainerRequestFilter> requestFilters,
      List<? extends ContainerResponseFilter> responseFilters) {
    this.traffic = scenario.traffic();
    this.uriInfo = new FakeUriInfo(scenario.path(), matched);
    this.requestFilters = requestFilters.toArray(ContainerRequestFilter[]::new);
    this.responseFilters = responseFilters.toArray(ContainerResponseFilter[]::new);
  }

  /**
   * Requests that no filter looks at: what the fakes cost. A preflight has no response then,
   * because filters make their own.
   */
  static Subject withoutFilters(Scenario scenario) {
    return new JaxRsSubject(scenario, List.of(), List.of());
  }

  @Override
  public Object exchange() throws IOException {
    FakeRequest request = new FakeRequest(traffic, uriInfo);
    Response aborted = runRequestFilters(request);
    if (requestFilters.length == 0 && traffic.isPreflight()) {
      return new Exchange(request, null);
    }
    FakeResponse response = aborted == null ? FakeResponse.ofResource() : FakeResponse.of(aborted);
    for (ContainerResponseFilter filter : responseFilters) {
      filter.filter(request, response);
    }
    return new Exchange(request, response);
  }

  private @Nullable Response runRequestFilters(FakeRequest request) throws IOException {
    try {
      for (ContainerRequestFilter filter : requestFilters) {
        filter.filter(request);
        if (request.aborted() != null) {
          return request.aborted();
        }
      }
      return null;
    } catch (WebApplicationException e) {
      return e.getResponse();
    }
  }

  @Override
  public Answer answerOf(Object exchange) {
    FakeResponse response = ((Exchange) exchange).response();
    return response == null ? Answer.NONE : new Answer(response.getStatus(), response.getHeaders());
  }
}
