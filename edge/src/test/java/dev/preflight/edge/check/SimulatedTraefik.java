package dev.preflight.edge.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Traefik: the router with the highest priority that matches, and its middlewares. */
final class SimulatedTraefik implements SimulatedGateway {
  private static final Pattern MATCHER =
      Pattern.compile("([A-Za-z]+)\\(`([^`]*)`(?:, `([^`]*)`)?\\)");

  private final List<JsonNode> routers = new ArrayList<>();
  private final JsonNode middlewares;

  SimulatedTraefik(JsonNode document) {
    document.path("http").path("routers").forEach(routers::add);
    routers.sort(Comparator.comparingInt((JsonNode r) -> r.path("priority").asInt()).reversed());
    middlewares = document.path("http").path("middlewares");
  }

  @Override
  public ProbeResponse answer(String method, String path, Map<String, String> headers) {
    for (JsonNode router : routers) {
      if (matches(router.path("rule").asText(), method, path, headers)) {
        JsonNode name = router.path("middlewares").path(0);
        return answer(middlewares.path(name.asText()).path("headers"), method, headers);
      }
    }
    return Response.ofApplication().build();
  }

  // "a && b && (c || d)": no expression here contains these operators itself.
  private static boolean matches(
      String rule, String method, String path, Map<String, String> headers) {
    return Stream.of(rule.split(" && "))
        .allMatch(
            part ->
                Stream.of(part.split(" \\|\\| "))
                    .anyMatch(each -> matchesOne(each, method, path, headers)));
  }

  private static boolean matchesOne(
      String text, String method, String path, Map<String, String> headers) {
    Matcher matcher = MATCHER.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException(text);
    }
    return switch (matcher.group(1)) {
      case "PathRegexp" -> Pattern.compile(matcher.group(2)).matcher(path).find();
      case "PathPrefix" -> path.startsWith(matcher.group(2));
      case "Method" -> method.equals(matcher.group(2));
      case "HeaderRegexp" ->
          Pattern.compile(matcher.group(3))
              .matcher(SimulatedGateway.header(headers, matcher.group(2)))
              .find();
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static ProbeResponse answer(JsonNode config, String method, Map<String, String> headers) {
    String origin = SimulatedGateway.header(headers, "Origin");
    String allowed = allowed(config, origin);
    boolean hasCors =
        config.fieldNames().hasNext()
            && (config.has("accessControlAllowMethods")
                || config.has("accessControlAllowOriginList")
                || config.has("accessControlAllowOriginListRegex"));
    if (hasCors && SimulatedGateway.isPreflight(method, headers)) {
      Response response = new Response(200);
      credentials(config, response);
      list(config, "accessControlAllowHeaders", response, "Access-Control-Allow-Headers");
      list(config, "accessControlAllowMethods", response, "Access-Control-Allow-Methods");
      if (!allowed.isEmpty()) {
        response.set("Access-Control-Allow-Origin", allowed);
      }
      response.set("Access-Control-Max-Age", config.path("accessControlMaxAge").asText("0"));
      return response.build();
    }
    Response response = Response.ofApplication();
    config
        .path("customResponseHeaders")
        .properties()
        .forEach(header -> response.remove(header.getKey()));
    if (!allowed.isEmpty()) {
      response.set("Access-Control-Allow-Origin", allowed);
    }
    credentials(config, response);
    list(config, "accessControlExposeHeaders", response, "Access-Control-Expose-Headers");
    if (config.path("addVaryHeader").asBoolean()) {
      response.add("Vary", "Origin");
    }
    return response.build();
  }

  private static String allowed(JsonNode config, String origin) {
    for (String item : strings(config.path("accessControlAllowOriginList"))) {
      if (item.equals("*") || item.equals(origin)) {
        return item;
      }
    }
    // The expressions are not anchored.
    return strings(config.path("accessControlAllowOriginListRegex")).stream()
            .anyMatch(regex -> Pattern.compile(regex).matcher(origin).find())
        ? origin
        : "";
  }

  private static void credentials(JsonNode config, Response response) {
    if (config.path("accessControlAllowCredentials").asBoolean()) {
      response.set("Access-Control-Allow-Credentials", "true");
    }
  }

  private static void list(JsonNode config, String member, Response response, String header) {
    List<String> values = strings(config.path(member));
    if (!values.isEmpty()) {
      response.set(header, String.join(",", values));
    }
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
