package dev.preflight.quarkus.http;

import dev.preflight.runtime.CorsResponse;
import dev.preflight.runtime.Preflight;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers preflights before Quarkus' HTTP authentication, which would refuse them because they have
 * no credentials. Adds the CORS headers of the path to errors of the authentication.
 */
@Singleton
public class HttpFilter {
  /** The priority of the filter: before Quarkus' authentication (200) and CORS (300). */
  private static final int PRIORITY = 310;

  private static final int BAD_REQUEST = 400;
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String VARY = "Vary";

  private final RestApplication application;

  /** Creates the filter. */
  @Inject
  public HttpFilter(RestApplication application) {
    this.application = application;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, PRIORITY);
  }

  private void handle(RoutingContext context) {
    Preflight preflight = application.preflight();
    HttpServerRequest request = context.request();
    String path = application.relative(request.path());
    String origin = request.getHeader("Origin");
    if (preflight == null || path == null || origin == null) {
      context.next();
      return;
    }
    String method = request.getHeader("Access-Control-Request-Method");
    CorsResponse answer =
        request.method().equals(HttpMethod.OPTIONS) && method != null
            ? preflight.answer(method, path, origin, requestHeaders(request)).orElse(null)
            : null;
    if (answer != null) {
      answer.headers().forEach(context.response()::putHeader);
      context.response().setStatusCode(answer.status()).end();
      return;
    }
    context.addHeadersEndHandler(
        done -> decorate(context.response(), preflight, request.method().name(), path, origin));
    context.next();
  }

  private static @Nullable String requestHeaders(HttpServerRequest request) {
    List<String> lines = request.headers().getAll("Access-Control-Request-Headers");
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  // If a policy applies, Jakarta REST has already written Vary or Allow-Origin.
  private static void decorate(
      HttpServerResponse response,
      Preflight preflight,
      String method,
      String path,
      String origin) {
    boolean written =
        response.headers().contains(ALLOW_ORIGIN)
            || response.headers().getAll(VARY).stream().anyMatch(line -> line.contains("Origin"));
    if (response.getStatusCode() >= BAD_REQUEST && !written) {
      preflight
          .decorate(response.getStatusCode(), method, path, origin)
          .headers()
          .forEach(response.headers()::add);
    }
  }
}
