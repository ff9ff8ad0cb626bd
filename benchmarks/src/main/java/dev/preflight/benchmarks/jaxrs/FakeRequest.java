package dev.preflight.benchmarks.jaxrs;

import dev.preflight.benchmarks.scenario.Traffic;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request; its strings are new, as a container's are. */
final class FakeRequest extends UnsupportedRequest {
  private final String method;
  private final UriInfo uriInfo;
  private final @Nullable String origin;
  private final @Nullable String requestMethod;
  private final List<String> requestHeaders;
  private final @Nullable String joinedRequestHeaders;
  private final Map<String, Object> properties = new HashMap<>();
  private @Nullable Response aborted;

  FakeRequest(Traffic traffic, UriInfo uriInfo) {
    this.uriInfo = uriInfo;
    method = traffic.method();
    origin = traffic.origin();
    requestMethod = traffic.requestMethod();
    requestHeaders = traffic.requestHeaders();
    joinedRequestHeaders =
        switch (requestHeaders.size()) {
          case 0 -> null;
          case 1 -> requestHeaders.get(0);
          default -> String.join(",", requestHeaders);
        };
  }

  /** What a filter has answered the request with. */
  @Nullable Response aborted() {
    return aborted;
  }

  @Override
  public void abortWith(Response response) {
    aborted = response;
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public UriInfo getUriInfo() {
    return uriInfo;
  }

  // The names that filters have are constants, so that comparing them costs nothing.
  @Override
  public @Nullable String getHeaderString(String name) {
    if (name.equals("Origin")) {
      return origin;
    }
    if (name.equals("Access-Control-Request-Method")) {
      return requestMethod;
    }
    return name.equals("Access-Control-Request-Headers") ? joinedRequestHeaders : null;
  }

  @Override
  public MultivaluedMap<String, String> getHeaders() {
    MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    if (origin != null) {
      headers.putSingle("Origin", origin);
    }
    if (requestMethod != null) {
      headers.putSingle("Access-Control-Request-Method", requestMethod);
    }
    requestHeaders.forEach(line -> headers.add("Access-Control-Request-Headers", line));
    return headers;
  }

  @Override
  public @Nullable Object getProperty(String name) {
    return properties.get(name);
  }

  @Override
  public void setProperty(String name, Object value) {
    properties.put(name, value);
  }

  @Override
  public void removeProperty(String name) {
    properties.remove(name);
  }

  @Override
  public Collection<String> getPropertyNames() {
    return properties.keySet();
  }
}
