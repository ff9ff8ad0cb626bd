package dev.preflight.edge.check;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TypeRegistry;
import com.google.protobuf.util.JsonFormat;
import com.google.re2j.Pattern;
import io.envoyproxy.envoy.config.route.v3.HeaderMatcher;
import io.envoyproxy.envoy.config.route.v3.Route;
import io.envoyproxy.envoy.config.route.v3.RouteConfiguration;
import io.envoyproxy.envoy.config.route.v3.RouteMatch;
import io.envoyproxy.envoy.extensions.filters.http.cors.v3.CorsPolicy;
import io.envoyproxy.envoy.type.matcher.v3.StringMatcher;
import java.util.Map;

/** Envoy: the first route that matches, and its CORS filter. */
final class SimulatedEnvoy implements SimulatedGateway {
  private final RouteConfiguration configuration;

  private SimulatedEnvoy(RouteConfiguration configuration) {
    this.configuration = configuration;
  }

  /** Parses a configuration into Envoy's own classes, which know every field. */
  static SimulatedEnvoy of(String json) {
    RouteConfiguration.Builder builder = RouteConfiguration.newBuilder();
    try {
      JsonFormat.parser()
          .usingTypeRegistry(TypeRegistry.newBuilder().add(CorsPolicy.getDescriptor()).build())
          .merge(json, builder);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
    return new SimulatedEnvoy(builder.build());
  }

  @Override
  public ProbeResponse answer(String method, String path, Map<String, String> headers) {
    for (Route route : configuration.getVirtualHosts(0).getRoutesList()) {
      if (matches(route.getMatch(), method, path, headers)) {
        return answer(route, method, headers);
      }
    }
    return new Response(404).build();
  }

  private static ProbeResponse answer(Route route, String method, Map<String, String> headers) {
    if (route.hasDirectResponse()) {
      return new Response(route.getDirectResponse().getStatus()).build();
    }
    CorsPolicy policy = policy(route);
    String origin = SimulatedGateway.header(headers, "Origin");
    boolean allowed =
        policy != null
            && !origin.isEmpty()
            && policy.getAllowOriginStringMatchList().stream()
                .anyMatch(matcher -> matches(matcher, "*") || matches(matcher, origin));
    if (policy != null && SimulatedGateway.isPreflight(method, headers)) {
      Response response = new Response(200);
      if (allowed) {
        response.set("Access-Control-Allow-Origin", origin);
      }
      if (policy.getAllowCredentials().getValue()) {
        response.set("Access-Control-Allow-Credentials", "true");
      }
      set(response, "Access-Control-Allow-Methods", policy.getAllowMethods());
      set(
          response,
          "Access-Control-Allow-Headers",
          policy.getAllowHeaders().equals("*")
              ? SimulatedGateway.header(headers, "Access-Control-Request-Headers")
              : policy.getAllowHeaders());
      set(response, "Access-Control-Max-Age", policy.getMaxAge());
      return response.build();
    }
    Response response = Response.ofApplication();
    route.getResponseHeadersToRemoveList().forEach(response::remove);
    route
        .getResponseHeadersToAddList()
        .forEach(
            option -> response.add(option.getHeader().getKey(), option.getHeader().getValue()));
    if (policy != null && allowed) {
      response.set("Access-Control-Allow-Origin", origin);
      if (policy.getAllowCredentials().getValue()) {
        response.set("Access-Control-Allow-Credentials", "true");
      }
      set(response, "Access-Control-Expose-Headers", policy.getExposeHeaders());
    }
    return response.build();
  }

  private static void set(Response response, String name, String value) {
    if (!value.isEmpty()) {
      response.set(name, value);
    }
  }

  private static CorsPolicy policy(Route route) {
    try {
      return route.containsTypedPerFilterConfig("envoy.filters.http.cors")
          ? route.getTypedPerFilterConfigOrThrow("envoy.filters.http.cors").unpack(CorsPolicy.class)
          : null;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean matches(
      RouteMatch match, String method, String path, Map<String, String> headers) {
    boolean matchesPath =
        match.hasSafeRegex()
            ? Pattern.matches(match.getSafeRegex().getRegex(), path)
            : match.hasPathSeparatedPrefix()
                ? (path + "/").startsWith(match.getPathSeparatedPrefix() + "/")
                : path.startsWith(match.getPrefix());
    return matchesPath
        && match.getHeadersList().stream()
            .allMatch(
                header ->
                    matches(
                        header,
                        header.getName().equals(":method")
                            ? method
                            : SimulatedGateway.header(headers, header.getName())));
  }

  private static boolean matches(HeaderMatcher matcher, String value) {
    return matcher.hasPresentMatch()
        ? !value.isEmpty()
        : !value.isEmpty() && matches(matcher.getStringMatch(), value);
  }

  // Expressions match whole strings.
  private static boolean matches(StringMatcher matcher, String value) {
    return matcher.hasSafeRegex()
        ? Pattern.matches(matcher.getSafeRegex().getRegex(), value)
        : matcher.getExact().equals(value);
  }
}
