package dev.preflight.benchmarks.servlet;

import dev.preflight.benchmarks.scenario.Answer;
import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import dev.preflight.benchmarks.scenario.Traffic;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.Callback;

/** Jetty's handler, on Jetty's own header fields. */
public final class JettySubject implements Subject {
  private final Traffic traffic;
  private final Handler handler;

  private JettySubject(Scenario scenario, Handler handler) throws Exception {
    this.traffic = scenario.traffic();
    this.handler = handler;
    handler.start();
  }

  /** The handler that is there without CORS: what the fakes cost. */
  public static Subject baseline(Scenario scenario) throws Exception {
    return new JettySubject(scenario, new Resource());
  }

  /** Jetty's handler. */
  public static Subject of(Scenario scenario) throws Exception {
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(patterns(scenario.policy()));
    handler.setAllowedMethods(new LinkedHashSet<>(Policy.METHODS));
    handler.setAllowedHeaders(new LinkedHashSet<>(Policy.ALLOWED_HEADERS));
    handler.setExposedHeaders(Set.of(Policy.EXPOSED_HEADER));
    handler.setAllowCredentials(true);
    handler.setPreflightMaxAge(Duration.ofSeconds(Policy.MAX_AGE));
    handler.setHandler(new Resource());
    return new JettySubject(scenario, handler);
  }

  // Jetty knows regular expressions only.
  private static Set<String> patterns(Policy policy) {
    return switch (policy) {
      case SUBDOMAINS -> Set.of("https://[a-z0-9.-]+\\.example\\.com");
      case REGEX -> Set.of(Policy.REGEX_PATTERN);
      default -> {
        Set<String> patterns = new LinkedHashSet<>();
        policy.origins().forEach(origin -> patterns.add(origin.replace(".", "\\.")));
        yield patterns;
      }
    };
  }

  @Override
  public Object exchange() throws Exception {
    FakeRequest request = new FakeRequest(traffic);
    FakeResponse response = new FakeResponse(request);
    handler.handle(request, response, Callback.NOOP);
    return response;
  }

  @Override
  public Answer answerOf(Object exchange) {
    FakeResponse response = (FakeResponse) exchange;
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : response.getHeaders()) {
      headers.put(field.getName(), response.getHeaders().getValuesList(field.getName()));
    }
    return new Answer(response.getStatus(), headers);
  }

  /** What the request is for. */
  private static final class Resource extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      return true;
    }
  }

  /** A request; its strings are new, as a container's are. */
  private static final class FakeRequest extends Request.Wrapper {
    private static final Request NOTHING = Unsupported.of(Request.class);

    private final String method;
    private final HttpFields.Mutable headers = HttpFields.build();

    FakeRequest(Traffic traffic) {
      super(NOTHING);
      method = traffic.method();
      String origin = traffic.origin();
      if (origin != null) {
        headers.add(HttpHeader.ORIGIN, origin);
      }
      String requestMethod = traffic.requestMethod();
      if (requestMethod != null) {
        headers.add(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD, requestMethod);
        for (String line : traffic.requestHeaders()) {
          headers.add(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS, line);
        }
      }
    }

    @Override
    public String getMethod() {
      return method;
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }

  /** A response. */
  private static final class FakeResponse extends Response.Wrapper {
    private static final Response NOTHING = Unsupported.of(Response.class);

    private final HttpFields.Mutable headers = HttpFields.build();
    private int status = 200;

    FakeResponse(Request request) {
      super(request, NOTHING);
    }

    @Override
    public HttpFields.Mutable getHeaders() {
      return headers;
    }

    @Override
    public int getStatus() {
      return status;
    }

    @Override
    public void setStatus(int code) {
      status = code;
    }
  }
}
