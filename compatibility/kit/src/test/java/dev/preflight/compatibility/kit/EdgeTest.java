package dev.preflight.compatibility.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.preflight.edge.EdgeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit's cases through gateways with exported policies, in front of a silent application. */
class EdgeTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final List<String> APPLICATIONS = List.of("sample", "secured", "default");
  private static final List<String> SILENT = List.of("-Dpreflight.enabled=false");

  @TempDir Path folder;

  // Jersey's own answer if a response filter fails; Preflight's exception mapper is off as well.
  private static final Map<String, String> OF_JERSEY = Map.of("response filter: mapped", "500");

  // A second value in Vary does no harm. The browser compares the second line of headers itself.
  private static final Map<Gateway.Kind, Map<String, String>> OF_GATEWAYS =
      Map.of(
          Gateway.Kind.NGINX,
          Map.of("a header that is not allowed, on a second line", "204, {…}"),
          Gateway.Kind.HTTPD,
          Map.of("Vary: *", "200, Vary: *, origin"),
          Gateway.Kind.HAPROXY,
          Map.of(),
          Gateway.Kind.CADDY,
          Map.of(
              "Vary: *",
              "200, Vary: *, origin",
              "Vary: Origin is there already",
              "200, Vary: accept, origin, origin"));

  @ParameterizedTest
  @EnumSource
  void gatewayAnswersAsTheApplicationDoes(Gateway.Kind kind) throws Exception {
    Map<String, String> differences = new TreeMap<>();
    int asked = 0;
    List<Gateway> gateways = new ArrayList<>();
    try (Servers application =
        Servers.start(Implementation.ALL.get(0), SILENT, List.of(), List.of())) {
      Client client = new Client(behind(application, kind, gateways));
      for (Case example : Tables.cases()) {
        if (APPLICATIONS.contains(example.application())) {
          asked++;
          String difference = Results.measure(client, example);
          if (!difference.isEmpty()) {
            differences.put(example.name(), difference.replaceFirst("\\{.*}", "{…}"));
          }
        }
      }
    } finally {
      gateways.forEach(Gateway::close);
    }
    Map<String, String> expected = new TreeMap<>(OF_JERSEY);
    expected.putAll(OF_GATEWAYS.get(kind));
    assertThat(differences).isEqualTo(expected);
    String row =
        "| %s | %d | %d |"
            .formatted(kind.name().toLowerCase(Locale.ROOT), asked, asked - differences.size());
    assertThat(Files.readString(Implementation.module("../docs/gateway.md"))).contains(row);
  }

  @ParameterizedTest
  @EnumSource
  void onlyPreflightsAreAnsweredIfAsked(Gateway.Kind kind) throws Exception {
    Map<String, String> differences = new TreeMap<>();
    try (Servers application = Servers.start(Implementation.ALL.get(0));
        Gateway gateway =
            Gateway.start(
                kind,
                new Exports(folder).export(kind, "sample", "", "--mode", "preflights"),
                application.uri("sample", "").getPort())) {
      Client client =
          new Client(application.behind(Map.of("sample", String.valueOf(gateway.port()))));
      for (Case example : Tables.cases()) {
        if (example.application().equals("sample")) {
          String difference = Results.measure(client, example);
          if (!difference.isEmpty()) {
            differences.put(example.name(), difference.replaceFirst("\\{.*}", "{…}"));
          }
        }
      }
    }
    Map<String, String> expected = new TreeMap<>(OF_GATEWAYS.get(kind));
    expected.keySet().removeIf(name -> name.startsWith("Vary")); // the application writes it
    Tables.limits().stream()
        .filter(limit -> Implementation.ALL.get(0).isMeantBy(limit.implementation()))
        .forEach(limit -> expected.put(limit.name(), limit.measured()));
    assertThat(differences).isEqualTo(expected);
  }

  private Servers behind(Servers application, Gateway.Kind kind, List<Gateway> gateways)
      throws IOException {
    Map<String, String> ports = new HashMap<>();
    for (String name : APPLICATIONS) {
      String base = name.equals("default") ? "/base" : "";
      Path files = new Exports(folder).export(kind, name, base);
      Gateway gateway = Gateway.start(kind, files, application.uri(name, "").getPort());
      gateways.add(gateway);
      ports.put(name, gateway.port() + base);
    }
    return application.behind(ports);
  }

  // Pages have to see the gateway's own errors, too.
  @ParameterizedTest
  @EnumSource
  void errorsOfTheGatewayHaveTheHeaders(Gateway.Kind kind) throws Exception {
    int nobody = Gateway.freePort();
    try (Gateway gateway =
        Gateway.start(kind, new Exports(folder).export(kind, "sample", ""), nobody)) {
      HttpResponse<String> error = ask(gateway, "POST", "x");
      assertThat(error.statusCode()).isGreaterThanOrEqualTo(502);
      assertAllowed(error);
      HttpResponse<String> stranger =
          Http.send(request(gateway, "POST", "x", Client.STRANGER), BodyHandlers.ofString());
      assertThat(stranger.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NGINX", "CADDY"}) // the others forward bodies of any size
  void refusalOfLargeBodiesHasTheHeaders(Gateway.Kind kind) throws Exception {
    try (Servers application =
            Servers.start(Implementation.ALL.get(0), SILENT, List.of(), List.of());
        Gateway gateway =
            Gateway.start(
                kind,
                new Exports(folder).export(kind, "sample", ""),
                application.uri("sample", "").getPort())) {
      HttpResponse<String> error = ask(gateway, "POST", "x".repeat(10_000));
      assertThat(error.statusCode()).isGreaterThanOrEqualTo(400);
      assertAllowed(error);
    }
  }

  @Test
  void nginxAcceptsAThousandEndpoints() throws Exception {
    StringBuilder endpoints = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      endpoints
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"path": "/r%1$d/{id}", "templates": ["/r%1$d", "/{id}"], "method": "GET",
               "resource": "R%1$d", "javaMethod": "get", "ofClass": true,
               "policy": {"origins": ["https://shop%2$d.example.com"], "originRegexes": [],
                 "allowedHeaders": [], "exposedHeaders": [], "allowCredentials": true,
                 "maxAge": 1800, "enforce": false, "tolerate": []}}
              """
                  .formatted(i, i % 50));
    }
    Path report = folder.resolve("many.json");
    Files.writeString(
        report, "{\"version\": 1, \"withoutPolicy\": [], \"endpoints\": [" + endpoints + "]}");
    Path files = new Exports(folder).export(Gateway.Kind.NGINX, report, "");
    try (Gateway gateway = Gateway.start(Gateway.Kind.NGINX, files, Gateway.freePort())) {
      HttpRequest preflight =
          HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + "/r999/1"))
              .header("Origin", "https://shop49.example.com")
              .header("Access-Control-Request-Method", "GET")
              .method("OPTIONS", BodyPublishers.noBody())
              .build();
      assertThat(Http.send(preflight, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    }
  }

  // Patterns, expressions, odd names, many classes: what the sample does not have.
  @ParameterizedTest
  @EnumSource
  void checkHasNoFindings(Gateway.Kind kind) throws Exception {
    // An application with headers of its own, which have to be removed.
    HttpServer upstream = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    upstream.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set(ALLOW_ORIGIN, "*");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    upstream.start();
    try {
      checkAll(kind, upstream.getAddress().getPort());
    } finally {
      upstream.stop(0);
    }
  }

  private void checkAll(Gateway.Kind kind, int upstream) throws Exception {
    Path reports =
        Implementation.module("../processor/src/test/resources/expected/report").normalize();
    for (String name : List.of("shop", "orders", "origin-patterns", "odd-names", "defaults")) {
      Path report = reports.resolve(name + ".json");
      try (Gateway gateway =
          Gateway.start(kind, new Exports(folder).export(kind, report, "/api"), upstream)) {
        StringWriter output = new StringWriter();
        int exit =
            EdgeCommand.commandLine()
                .setErr(new PrintWriter(output, true))
                .setOut(new PrintWriter(output, true))
                .execute(
                    "check",
                    "http://localhost:" + gateway.port(),
                    "--policies",
                    report.toString(),
                    "--base",
                    "/api",
                    "--leave-closed",
                    "--rate",
                    "1000");
        assertThat(exit).as("%s %s", name, output).isZero();
      }
    }
  }

  private static void assertAllowed(HttpResponse<String> response) {
    assertThat(response.headers().allValues(ALLOW_ORIGIN))
        .as("%s %s", response, response.headers())
        .containsExactly("https://shop.example.com");
    assertThat(response.headers().allValues("Vary")).containsExactly("Origin");
  }

  private static HttpResponse<String> ask(Gateway gateway, String method, String body)
      throws Exception {
    return Http.send(
        request(gateway, method, body, "https://shop.example.com"), BodyHandlers.ofString());
  }

  private static HttpRequest request(Gateway gateway, String method, String body, String origin) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + "/answers"))
        .header("Origin", origin)
        .header("Content-Type", "text/plain")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }
}
