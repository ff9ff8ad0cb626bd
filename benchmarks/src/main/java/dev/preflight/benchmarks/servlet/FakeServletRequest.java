package dev.preflight.benchmarks.servlet;

import dev.preflight.benchmarks.scenario.Traffic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request; its strings are new, as a container's are. */
final class FakeServletRequest extends HttpServletRequestWrapper {
  private static final HttpServletRequest NOTHING = Unsupported.of(HttpServletRequest.class);

  private final String method;
  private final String path;
  private final @Nullable String origin;
  private final @Nullable String requestMethod;
  private final List<String> requestHeaders;
  private final Map<String, Object> attributes = new HashMap<>();

  FakeServletRequest(Traffic traffic, String path) {
    super(NOTHING);
    this.path = path;
    method = traffic.method();
    origin = traffic.origin();
    requestMethod = traffic.requestMethod();
    requestHeaders = traffic.requestHeaders();
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public @Nullable String getHeader(String name) {
    List<String> lines = lines(name);
    return lines.isEmpty() ? null : lines.get(0);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return Collections.enumeration(lines(name));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = new ArrayList<>();
    for (String name :
        List.of("Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers")) {
      if (!lines(name).isEmpty()) {
        names.add(name);
      }
    }
    return Collections.enumeration(names);
  }

  private List<String> lines(String name) {
    return switch (name) {
      case "Origin" -> origin == null ? List.of() : List.of(origin);
      case "Access-Control-Request-Method" ->
          requestMethod == null ? List.of() : List.of(requestMethod);
      case "Access-Control-Request-Headers" -> requestHeaders;
      default -> List.of();
    };
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public String getScheme() {
    return "http";
  }

  @Override
  public String getServerName() {
    return "localhost";
  }

  @Override
  public int getServerPort() {
    return 8080;
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }
}
