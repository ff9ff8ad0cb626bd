package dev.preflight.edge.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Kong: the route with the most criteria and then the highest priority, and its plugins. */
final class SimulatedKong implements SimulatedGateway {
  private final List<JsonNode> routes = new ArrayList<>();

  SimulatedKong(JsonNode document) {
    document.path("services").path(0).path("routes").forEach(routes::add);
    routes.sort(
        Comparator.comparingInt(SimulatedKong::criteria)
            .thenComparingInt(route -> route.path("regex_priority").asInt())
            .reversed());
    for (JsonNode route : routes) {
      for (String path : strings(route.path("paths"))) {
        if (!path.startsWith("~/")) {
          throw new IllegalArgumentException("a path that Kong refuses: " + path);
        }
      }
    }
  }

  private static int criteria(JsonNode route) {
    return (route.has("methods") ? 1 : 0) + (route.has("headers") ? 1 : 0);
  }

  @Override
  public ProbeResponse answer(String method, String path, Map<String, String> headers) {
    for (JsonNode route : routes) {
      if (matches(route, method, path, headers)) {
        return answer(route.path("plugins"), method, headers);
      }
    }
    return new Response(404).build();
  }

  private static boolean matches(
      JsonNode route, String method, String path, Map<String, String> headers) {
    // Anchored at the beginning only.
    boolean matchesPath =
        strings(route.path("paths")).stream()
            .anyMatch(regex -> Pattern.compile(regex.substring(1)).matcher(path).lookingAt());
    boolean matchesMethod =
        !route.has("methods") || strings(route.path("methods")).contains(method);
    return matchesPath
        && matchesMethod
        && route.path("headers").properties().stream()
            .allMatch(
                header ->
                    Pattern.compile(
                            header.getValue().path(0).asText().substring(2),
                            Pattern.CASE_INSENSITIVE)
                        .matcher(SimulatedGateway.header(headers, header.getKey()))
                        .find());
  }

  private static ProbeResponse answer(
      JsonNode plugins, String method, Map<String, String> headers) {
    Response response = Response.ofApplication();
    for (JsonNode plugin : plugins) {
      JsonNode config = plugin.path("config");
      switch (plugin.path("name").asText()) {
        case "request-termination" -> {
          return new Response(config.path("status_code").asInt()).build();
        }
        case "response-transformer" ->
            strings(config.path("remove").path("headers")).forEach(response::remove);
        case "cors" -> {
          if (SimulatedGateway.isPreflight(method, headers)) {
            Response preflight = new Response(200);
            origin(config, headers, preflight);
            List<String> names = strings(config.path("headers"));
            preflight.set(
                "Access-Control-Allow-Headers",
                names.isEmpty()
                    ? SimulatedGateway.header(headers, "Access-Control-Request-Headers")
                    : String.join(",", names));
            preflight.set(
                "Access-Control-Allow-Methods", String.join(",", strings(config.path("methods"))));
            preflight.set("Access-Control-Max-Age", config.path("max_age").asText());
            return preflight.build();
          }
          // Kong adds nothing, not even Vary, to responses to requests without an origin.
          if (!SimulatedGateway.header(headers, "Origin").isEmpty()
              || config.path("allow_origin_absent").asBoolean(true)) {
            origin(config, headers, response);
            List<String> exposed = strings(config.path("exposed_headers"));
            if (!exposed.isEmpty()) {
              response.set("Access-Control-Expose-Headers", String.join(",", exposed));
            }
          }
        }
        default -> throw new IllegalArgumentException(plugin.toString());
      }
    }
    return response.build();
  }

  private static void origin(JsonNode config, Map<String, String> headers, Response response) {
    List<String> origins = strings(config.path("origins"));
    String origin = SimulatedGateway.header(headers, "Origin");
    boolean plain = origins.size() == 1 && origins.get(0).matches("[A-Za-z0-9.:/-]+");
    if (origins.equals(List.of("*"))) {
      response.set("Access-Control-Allow-Origin", "*");
      return;
    }
    response.add("Vary", "Origin");
    if (plain) {
      response.set("Access-Control-Allow-Origin", origins.get(0));
    } else if (origins.stream().anyMatch(each -> matchesOrigin(each, origin))) {
      response.set("Access-Control-Allow-Origin", origin);
    } else {
      response.remove("Access-Control-Allow-Origin");
    }
    if (config.path("credentials").asBoolean()) {
      response.set("Access-Control-Allow-Credentials", "true");
    }
  }

  // A dollar sign is appended, and the expression is anchored at the beginning.
  private static boolean matchesOrigin(String entry, String origin) {
    if (entry.matches("[A-Za-z0-9.:/-]+")) {
      return entry.equals(origin);
    }
    String regex = entry.endsWith("$") ? entry : entry + "$";
    return Pattern.compile(regex).matcher(origin).lookingAt();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
