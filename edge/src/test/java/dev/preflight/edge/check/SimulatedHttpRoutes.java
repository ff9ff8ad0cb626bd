package dev.preflight.edge.check;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPCORSFilter;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteFilter;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import java.util.List;
import java.util.Map;

/** The Kubernetes Gateway API: the match with precedence, and the filters of its rule. */
final class SimulatedHttpRoutes implements SimulatedGateway {
  private final List<HTTPRoute> routes;

  SimulatedHttpRoutes(List<HTTPRoute> routes) {
    this.routes = routes;
  }

  @Override
  public ProbeResponse answer(String method, String path, Map<String, String> headers) {
    HTTPRouteRule best = null;
    int precedence = -1;
    for (HTTPRoute route : routes) {
      for (HTTPRouteRule rule : route.getSpec().getRules()) {
        for (HTTPRouteMatch match : rule.getMatches()) {
          int here = precedence(match);
          if (here > precedence && matches(match, method, path, headers)) {
            best = rule;
            precedence = here;
          }
        }
      }
    }
    return best == null ? new Response(404).build() : answer(best, method, headers);
  }

  // An exact path, then a method, then the number of headers, then the order.
  private static int precedence(HTTPRouteMatch match) {
    return ("Exact".equals(match.getPath().getType()) ? 100 : 0)
        + (match.getMethod() != null ? 50 : 0)
        + match.getHeaders().size();
  }

  private static boolean matches(
      HTTPRouteMatch match, String method, String path, Map<String, String> headers) {
    String value = match.getPath().getValue();
    boolean matchesPath =
        match.getPath().getType().equals("Exact") ? path.equals(value) : path.matches(value);
    return matchesPath
        && (match.getMethod() == null || match.getMethod().equals(method))
        && match.getHeaders().stream()
            .allMatch(
                header ->
                    SimulatedGateway.header(headers, header.getName()).equals(header.getValue()));
  }

  private static ProbeResponse answer(
      HTTPRouteRule rule, String method, Map<String, String> headers) {
    String origin = SimulatedGateway.header(headers, "Origin");
    HTTPCORSFilter cors =
        rule.getFilters().stream()
            .map(HTTPRouteFilter::getCors)
            .filter(filter -> filter != null)
            .findFirst()
            .orElse(null);
    boolean allowed =
        cors != null
            && cors.getAllowOrigins().stream().anyMatch(pattern -> allows(pattern, origin));
    if (cors != null && SimulatedGateway.isPreflight(method, headers)) {
      Response response = new Response(204);
      if (allowed) {
        origin(cors, origin, response);
        response.set("Access-Control-Allow-Methods", String.join(", ", cors.getAllowMethods()));
        if (!cors.getAllowHeaders().isEmpty()) {
          response.set("Access-Control-Allow-Headers", String.join(", ", cors.getAllowHeaders()));
        }
        response.set("Access-Control-Max-Age", String.valueOf(cors.getMaxAge()));
      }
      return response.add("Vary", "Origin").build();
    }
    Response response =
        SimulatedGateway.isPreflight(method, headers)
            ? new Response(404) // the silent application
            : Response.ofApplication();
    for (HTTPRouteFilter filter : rule.getFilters()) {
      if (filter.getResponseHeaderModifier() != null) {
        filter.getResponseHeaderModifier().getRemove().forEach(response::remove);
        filter
            .getResponseHeaderModifier()
            .getAdd()
            .forEach(header -> response.add(header.getName(), header.getValue()));
      }
    }
    if (cors != null) {
      response.remove("Access-Control-Allow-Origin");
      if (allowed) {
        origin(cors, origin, response);
        if (!cors.getExposeHeaders().isEmpty()) {
          response.set("Access-Control-Expose-Headers", String.join(", ", cors.getExposeHeaders()));
        }
      }
    }
    return response.build();
  }

  private static void origin(HTTPCORSFilter cors, String origin, Response response) {
    response.set(
        "Access-Control-Allow-Origin", cors.getAllowOrigins().contains("*") ? "*" : origin);
    if (Boolean.TRUE.equals(cors.getAllowCredentials())) {
      response.set("Access-Control-Allow-Credentials", "true");
    }
  }

  // The wildcard matches any number of labels.
  private static boolean allows(String pattern, String origin) {
    if (pattern.equals("*")) {
      return true;
    }
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(origin)
        : origin.length() > pattern.length()
            && origin.startsWith(pattern.substring(0, star))
            && origin.endsWith(pattern.substring(star + 1));
  }
}
