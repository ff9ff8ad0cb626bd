package dev.preflight.benchmarks.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as bytes. Containers make new strings of these for each request; strings that were used
 * before know their hash, which would flatter whatever looks them up.
 */
public final class Traffic {
  private final String method;
  private final byte @Nullable [] origin;
  private final byte @Nullable [] requestMethod;
  private final List<byte[]> requestHeaders;

  private Traffic(
      String method,
      @Nullable String origin,
      @Nullable String requestMethod,
      String... requestHeaders) {
    this.method = method;
    this.origin = bytes(origin);
    this.requestMethod = bytes(requestMethod);
    this.requestHeaders =
        Stream.of(requestHeaders).map(line -> line.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /** A GET request. */
  static Traffic get(@Nullable String origin) {
    return new Traffic("GET", origin, null);
  }

  /** The preflight of a PUT request. */
  static Traffic preflight(String origin, String... requestHeaders) {
    return new Traffic("OPTIONS", origin, "PUT", requestHeaders);
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String string(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.ISO_8859_1);
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
    return string(origin);
  }

  /** The value of Access-Control-Request-Method. */
  public @Nullable String requestMethod() {
    return string(requestMethod);
  }

  /** The lines of Access-Control-Request-Headers. */
  public List<String> requestHeaders() {
    return switch (requestHeaders.size()) {
      case 0 -> List.of();
      case 1 -> List.of(new String(requestHeaders.get(0), StandardCharsets.ISO_8859_1));
      default ->
          requestHeaders.stream()
              .map(line -> new String(line, StandardCharsets.ISO_8859_1))
              .toList();
    };
  }
}
