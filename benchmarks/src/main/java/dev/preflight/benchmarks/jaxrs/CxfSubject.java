package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.resources.OneResource;
import dev.preflight.benchmarks.scenario.Answer;
import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.Scenario;
import dev.preflight.benchmarks.scenario.Subject;
import dev.preflight.benchmarks.scenario.Traffic;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cxf.endpoint.Endpoint;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.HttpHeadersImpl;
import org.apache.cxf.jaxrs.impl.tl.ThreadLocalHttpHeaders;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter;
import org.apache.cxf.service.Service;

/** CXF's filter, which looks at CXF's message; that there is one costs the baseline, too. */
final class CxfSubject implements Subject {
  private final Traffic traffic;
  private final Subject filters;
  private final ThreadLocalHttpHeaders headers = new ThreadLocalHttpHeaders();
  private final Endpoint endpoint = endpoint();
  private final String path = Policy.ONE.path();
  private final ThreadLocal<Message> current = currentMessage();

  private CxfSubject(Scenario scenario, boolean filtering) throws IllegalAccessException {
    traffic = scenario.traffic();
    CrossOriginResourceSharingFilter filter = new CrossOriginResourceSharingFilter();
    filter.setAllowOrigins(scenario.policy().listedOrigins());
    filter.setAllowHeaders(Policy.ALLOWED_HEADERS);
    filter.setExposeHeaders(List.of(Policy.EXPOSED_HEADER));
    filter.setAllowCredentials(true);
    filter.setMaxAge(Policy.MAX_AGE);
    filter.setPreflightErrorStatus(403);
    inject(filter);
    filters =
        filtering
            ? new JaxRsSubject(scenario, List.of(filter), List.of(filter))
            : JaxRsSubject.withoutFilters(scenario);
  }

  /** CXF's filter. */
  static Subject of(Scenario scenario) throws IllegalAccessException {
    return new CxfSubject(scenario, true);
  }

  /** CXF's message alone. */
  static Subject withoutFilters(Scenario scenario) throws IllegalAccessException {
    return new CxfSubject(scenario, false);
  }

  // The filter looks for the resource method itself, because it stands before that is done.
  private static Endpoint endpoint() {
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setResourceClasses(OneResource.class);
    factory.setAddress("/");
    factory.setStart(false);
    return factory.create().getEndpoint();
  }

  // Only a running chain of interceptors sets it otherwise.
  @SuppressWarnings("unchecked") // that is its type
  private static ThreadLocal<Message> currentMessage() {
    try {
      Field field = PhaseInterceptorChain.class.getDeclaredField("CURRENT_MESSAGE");
      field.setAccessible(true);
      return (ThreadLocal<Message>) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void inject(CrossOriginResourceSharingFilter filter) throws IllegalAccessException {
    for (Field field : CrossOriginResourceSharingFilter.class.getDeclaredFields()) {
      if (field.isAnnotationPresent(Context.class) && field.getType() == HttpHeaders.class) {
        field.setAccessible(true);
        field.set(filter, headers);
      }
    }
  }

  @Override
  public Object exchange() throws Exception {
    Message message = message();
    headers.set(new HttpHeadersImpl(message));
    current.set(message);
    try {
      return filters.exchange();
    } finally {
      current.remove();
      headers.remove();
    }
  }

  private Message message() {
    Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String origin = traffic.origin();
    if (origin != null) {
      lines.put("Origin", List.of(origin));
    }
    String method = traffic.requestMethod();
    if (method != null) {
      lines.put("Access-Control-Request-Method", List.of(method));
      lines.put("Access-Control-Request-Headers", traffic.requestHeaders());
    }
    Message message = new MessageImpl();
    message.setExchange(new ExchangeImpl());
    message.getExchange().put(Endpoint.class, endpoint);
    message.getExchange().put(Service.class, endpoint.getService());
    message.put("path_to_match_slash", path);
    message.put(Message.HTTP_REQUEST_METHOD, traffic.method());
    message.put(Message.PROTOCOL_HEADERS, lines);
    return message;
  }

  @Override
  public Answer answerOf(Object exchange) {
    return filters.answerOf(exchange);
  }
}
