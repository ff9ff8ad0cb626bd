package dev.preflight.benchmarks.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request; its strings are new each time it is made. */
public final class Traffic {
  private final String method;
  private final @Nullable Text origin;
  private final @Nullable Text requestMethod;
  private final List<Text> requestHeaders;

  private Traffic(
      String method,
      @Nullable String origin,
      @Nullable String requestMethod,
      String... requestHeaders) {
    this.method = method;
    this.origin = origin == null ? null : new Text(origin);
    this.requestMethod = requestMethod == null ? null : new Text(requestMethod);
    this.requestHeaders = Stream.of(requestHeaders).map(Text::new).toList();
  }

  /** A GET request. */
  static Traffic get(@Nullable String origin) {
    return new Traffic("GET", origin, null);
  }

  /** A PUT request, which may change something. */
  static Traffic put(String origin) {
    return new Traffic("PUT", origin, null);
  }

  /** The preflight of a PUT request. */
  static Traffic preflight(String origin, String... requestHeaders) {
    return new Traffic("OPTIONS", origin, "PUT", requestHeaders);
  }

  /** The method, which containers know as a constant. */
  public String method() {
    return method;
  }

  /** Whether it is a preflight. */
  public boolean isPreflight() {
    return requestMethod != null;
  }

  /** The value of Origin. */
  public @Nullable String origin() {
    return origin == null ? null : origin.string();
  }

  /** The value of Access-Control-Request-Method. */
  public @Nullable String requestMethod() {
    return requestMethod == null ? null : requestMethod.string();
  }

  /** The lines of Access-Control-Request-Headers. */
  public List<String> requestHeaders() {
    return switch (requestHeaders.size()) {
      case 0 -> List.of();
      case 1 -> List.of(requestHeaders.get(0).string());
      default -> requestHeaders.stream().map(Text::string).toList();
    };
  }
}
