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
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  private static final String HEADERS = HttpFilter.class.getName();
  private static final String WRITTEN = HEADERS + ".written";

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
    if (preflight == null || path == null) {
      context.next();
      return;
    }
    String method = request.getHeader("Access-Control-Request-Method");
    CorsResponse answer =
        request.method().equals(HttpMethod.OPTIONS) && method != null && origin != null
            ? preflight.answer(method, path, origin, requestHeaders(request)).orElse(null)
            : null;
    if (answer != null) {
      answer.headers().forEach(context.response()::putHeader);
      context.response().setStatusCode(answer.status()).end();
      return;
    }
    context.addHeadersEndHandler(
        done ->
            decorate(
                context,
                status -> preflight.decorate(status, request.method().name(), path, origin)));
    context.next();
  }

  private static @Nullable String requestHeaders(HttpServerRequest request) {
    List<String> lines = request.headers().getAll("Access-Control-Request-Headers");
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /**
   * Keeps the headers of a request that was matched to a method, for responses that reach no
   * response filter.
   */
  public static void headers(RoutingContext context, Supplier<CorsResponse> headers) {
    context.put(HEADERS, headers);
  }

  /** Remembers that a response filter has written all headers. */
  public static void headersAreWritten(RoutingContext context) {
    context.put(WRITTEN, true);
  }

  // For what no response filter has written: an error in front of Jakarta REST or, with the policy
  // of the method that was matched, a stream, or an error after the response filters.
  private static void decorate(RoutingContext context, IntFunction<CorsResponse> byPath) {
    HttpServerResponse response = context.response();
    Supplier<CorsResponse> headers = context.get(HEADERS);
    boolean filtered = context.get(WRITTEN) != null;
    int status = response.getStatusCode();
    if (headers != null && !filtered) {
      replace(response, headers.get());
    } else if (!isWritten(response) && (headers != null || status >= BAD_REQUEST)) {
      replace(response, headers == null ? byPath.apply(status) : headers.get());
    }
  }

  // The application may have set some headers on a stream; the policy decides.
  private static void replace(HttpServerResponse response, CorsResponse cors) {
    response.headers().names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
        .toList()
        .forEach(response.headers()::remove);
    cors.headers()
        .forEach(
            (name, value) -> {
              if (!name.equals("Vary") || !variesByOrigin(response)) {
                response.headers().add(name, value);
              }
            });
  }

  // A response filter writes at least one of them if a policy applies.
  private static boolean isWritten(HttpServerResponse response) {
    return response.headers().contains(ALLOW_ORIGIN) || variesByOrigin(response);
  }

  private static boolean variesByOrigin(HttpServerResponse response) {
    return response.headers().getAll("Vary").stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(String::strip)
        .anyMatch(name -> name.equals("*") || name.equalsIgnoreCase("Origin"));
  }
}
