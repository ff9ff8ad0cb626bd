package dev.preflight.compatibility.filters;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.kit.Http;
import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code Vary} in servlet containers: what a servlet filter wrote before the application arrives
 * beside ours, and errors without a body keep theirs.
 */
class ServletContainersTest {
  private static final Implementation TOMCAT =
      new Implementation("tomcat-11", "Jersey in Tomcat", "jersey-server");
  private static final Implementation JETTY =
      new Implementation("jetty-12", "Jersey in Jetty", "jersey-server");

  private static final String ORDERS =
      """
      package app;
      import jakarta.ws.rs.*;
      import jakarta.ws.rs.core.Response;
      @Path("orders")
      @dev.preflight.CrossOrigin(value = "https://shop.example.com", enforce = true)
      public class Orders {
        @GET public String get() { return "orders"; }
        @GET @Path("own")
        public Response own() { return Response.ok("").header("Vary", "Accept").build(); }
        @PUT public String put() { return "orders"; }
        @GET @Path("conflict") public Response conflict() { return Response.status(409).build(); }
      }
      """;

  private static final String APP =
      """
      package app;
      public class App extends jakarta.ws.rs.core.Application {
        public App(java.util.Set<Class<?>> classes) {}
        @Override public java.util.Set<Class<?>> getClasses() {
          return java.util.Set.of(Orders.class);
        }
        @Override public java.util.Map<String, Object> getProperties() {
          return java.util.Map.of(
              "jersey.config.server.response.setStatusOverSendError", true);
        }
      }
      """;

  @TempDir private static Path output;

  @BeforeAll
  static void compile() throws IOException {
    Compiler.compile(Map.of("app.Orders", ORDERS, "app.App", APP), output);
  }

  static List<Implementation> containers() {
    return Stream.concat(
            Stream.of(TOMCAT, JETTY),
            Implementation.ALL.stream().filter(each -> !each.name().equals("Jersey")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("containers")
  void varyArrivesAndRefusalsKeepTheirHeaders(Implementation container) throws Exception {
    try (Servers servers = Servers.start(container, List.of(output), List.of("app.Orders"))) {
      assertThat(vary(send(servers, "GET", "/orders", SHOP)))
          .containsExactlyInAnyOrder("accept-language", "origin");
      assertThat(vary(send(servers, "GET", "/orders/own", SHOP)))
          .containsExactlyInAnyOrder("accept-language", "accept", "origin");
      assertThat(vary(send(servers, "OPTIONS", "/orders", SHOP)))
          .containsExactlyInAnyOrder(
              "accept-language",
              "origin",
              "access-control-request-method",
              "access-control-request-headers");
      checkRefusals(servers);
    }
  }

  // The container's error page would be sent by sendError, which removes headers in some.
  private static void checkRefusals(Servers servers) throws Exception {
    HttpResponse<String> preflight = send(servers, "OPTIONS", "/orders", STRANGER);
    assertThat(preflight.statusCode()).isEqualTo(403);
    assertThat(preflight.body()).isEmpty();
    assertThat(vary(preflight)).contains("origin", "access-control-request-method");
    HttpResponse<String> enforced = send(servers, "PUT", "/orders", STRANGER);
    assertThat(enforced.statusCode()).isEqualTo(403);
    assertThat(enforced.body()).isEmpty();
    assertThat(vary(enforced)).contains("origin");
  }

  @Test
  void errorsWithoutABodyInJettyAreWarnedOf() throws Exception {
    try (Servers servers = Servers.start(JETTY, List.of(output), List.of("app.Orders"))) {
      send(servers, "GET", "/orders/conflict", SHOP);
      send(servers, "GET", "/orders/conflict", SHOP);
    }
    assertThat(log(JETTY)).containsOnlyOnce("Jetty removes the Vary header");
  }

  @Test
  void errorsWithoutABodyInJettyKeepTheirHeadersWithTheProperty() throws Exception {
    try (Servers servers = Servers.start(JETTY, List.of(output), List.of("app.App"))) {
      assertThat(vary(send(servers, "GET", "/orders/conflict", SHOP)))
          .containsExactlyInAnyOrder("accept-language", "origin");
      assertThat(vary(send(servers, "POST", "/orders", SHOP))).contains("origin");
    }
    assertThat(log(JETTY)).doesNotContain("Jetty removes");
  }

  private static String log(Implementation container) throws IOException {
    return Files.readString(
        Implementation.module(container.folder()).resolve("target").resolve("servers.log"));
  }

  private static HttpResponse<String> send(
      Servers servers, String method, String path, String origin) throws Exception {
    return Http.send(
        HttpRequest.newBuilder(servers.uri("0", path))
            .method(method, BodyPublishers.noBody())
            .headers("Origin", origin, "Outer-Vary", "Accept-Language")
            .header("Access-Control-Request-Method", "PUT")
            .build(),
        BodyHandlers.ofString());
  }

  private static List<String> vary(HttpResponse<String> response) {
    return response.headers().allValues("Vary").stream()
        .flatMap(line -> Stream.of(line.toLowerCase(java.util.Locale.ROOT).split(",")))
        .map(String::strip)
        .distinct()
        .toList();
  }
}
