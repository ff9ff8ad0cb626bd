package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** What the CORS headers of a response say. */
public final class CorsAssertions {
  /** What every answer to a preflight varies with. */
  public static final String PREFLIGHT_VARY =
      "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

  private CorsAssertions() {}

  public static String header(HttpResponse<?> response, String name) {
    return String.join("|", response.headers().allValues(name));
  }

  /** Exactly one Allow-Origin, credentials allowed, and caches told. */
  public static void assertAllowedWithCredentials(HttpResponse<?> response, String origin) {
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(origin);
    assertThat(header(response, "Access-Control-Allow-Credentials")).isEqualTo("true");
    assertThat(header(response, "Vary")).startsWith("Origin");
  }

  public static void assertNoCorsHeaders(HttpResponse<?> response) {
    List<String> names =
        response.headers().map().keySet().stream()
            .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"))
            .toList();
    assertThat(names).isEmpty();
  }

  public static void assertRefused(HttpResponse<?> preflight) {
    assertThat(preflight.statusCode()).isEqualTo(403);
    assertNoCorsHeaders(preflight);
    assertThat(header(preflight, "Vary")).isEqualTo(PREFLIGHT_VARY);
  }
}
