package dev.preflight.runtime;

import dev.preflight.policy.text.Printable;
import dev.preflight.runtime.application.ReflectedPaths;
import jakarta.ws.rs.core.Application;
import org.jspecify.annotations.Nullable;

/**
 * Rejects requests that no browser can send. Explaining one would always report a refusal, so a
 * test for a closed method would pass although the method is open.
 */
final class RequestCheck {
  private RequestCheck() {}

  /**
   * Checks a request.
   *
   * @throws IllegalArgumentException if no browser can send it
   */
  static void check(@Nullable String method, @Nullable String path, String @Nullable ... headers) {
    require(method != null && !method.isBlank(), "method", method, "is not an HTTP method");
    require(path != null && path.startsWith("/"), "path", path, "does not begin with a slash");
    for (char c : String.valueOf(path).toCharArray()) {
      require(c != '?', "path", path, "has a query; leave it out");
      require(c != '#', "path", path, "has a fragment; leave it out");
      require(c > ' ' && c < 0x7f, "path", path, "is not percent-encoded; write %20 for a space");
    }
    require(headers != null, "headers", null, "is null; leave it out");
    for (String header : headers == null ? new String[0] : headers) {
      require(header != null && !header.isBlank(), "header", header, "is not a header name");
    }
  }

  /**
   * Checks the classes of an application.
   *
   * @throws IllegalArgumentException if there is none, or one is neither a root resource class nor
   *     an application
   */
  static void check(Class<?>... resourceClasses) {
    if (resourceClasses.length == 0) {
      throw new IllegalArgumentException("Pass at least one resource class");
    }
    for (Class<?> type : resourceClasses) {
      if (type == null
          || !(ReflectedPaths.isRoot(type) || Application.class.isAssignableFrom(type))) {
        throw new IllegalArgumentException(
            (type == null ? "null" : type.getName())
                + " has no @Path, so it is not a root resource class. For a sub-resource, pass the"
                + " root resource class whose locator returns it.");
      }
    }
  }

  private static void require(
      boolean condition, String name, @Nullable String value, String reason) {
    if (!condition) {
      throw new IllegalArgumentException(
          name + " " + (value == null ? "null" : Printable.of(value)) + " " + reason);
    }
  }
}
