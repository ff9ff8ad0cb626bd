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
  private static final String SHOP = "https://shop.example.com";
  private static final List<String> APPLICATIONS = List.of("sample", "secured", "default");
  private static final List<String> SILENT = List.of("-Dpreflight.enabled=false");

  private static final Map<String, String> ANSWERS = new HashMap<>();

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
                export(kind, "sample", "", "--mode", "preflights"),
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
      Path files = export(kind, name, base);
      Gateway gateway = Gateway.start(kind, files, application.uri(name, "").getPort());
      gateways.add(gateway);
      ports.put(name, gateway.port() + base);
    }
    return application.behind(ports);
  }

  /** Paths that proxies and servers are known to read in different ways. */
  private static final List<String> PATHS =
      List.of(
          "/answers",
          "/answers/",
          "/answers?x=/public",
          "//answers",
          "/answers//status/200",
          "/./answers",
          "/public/../answers",
          "/answers/../public",
          "/answers/%2e%2e/public",
          "/answers;x=1",
          "/answers;/public",
          "/answers/status/200;x=1",
          "/%61nswers",
          "/ANSWERS",
          "/answers%2Fstatus",
          "/answers/status/%32%30%30",
          "/answers/status/200",
          "/answers/status/x",
          "/answers/%00",
          "/answers/a%20b",
          "/answers/%zz",
          "/public",
          "/public/x",
          "/plain",
          "/shared/open",
          "/shared/none",
          "/locators/found",
          "/locators/found/x%20y",
          "/managed",
          "/nowhere");

  private static final List<String> ORIGINS =
      List.of(
          "https://shop.example.com",
          "https://desk.example.com",
          "https://SHOP.example.com",
          "https://shop.example.com:443",
          "https://shop.example.com.",
          "https://shop.example.com.evil.example",
          "https://shopxexample.com",
          "https://evilshop.example.com",
          "http://shop.example.com",
          "https://shop.example.com/",
          "https://shop.example.com https://evil.example",
          "x|https://shop.example.com",
          "https://shop.example.com|x",
          "null",
          "*");

  @ParameterizedTest
  @EnumSource
  void gatewayIsNeverMoreOpenThanTheApplication(Gateway.Kind kind) throws Exception {
    List<String> wider = new ArrayList<>();
    List<String> narrower = new ArrayList<>();
    int allowed = 0;
    try (Servers silent = Servers.start(Implementation.ALL.get(0), SILENT, List.of(), List.of());
        Servers direct = Servers.start(Implementation.ALL.get(0));
        Gateway gateway =
            Gateway.start(kind, export(kind, "sample", ""), silent.uri("sample", "").getPort())) {
      for (String path : PATHS) {
        for (String origin : ORIGINS) {
          for (String method :
              List.of("GET", "DELETE", "OPTIONS GET", "OPTIONS PUT", "OPTIONS DELETE")) {
            String request = method + " " + path + " from " + origin;
            String here = RawRequest.allowOrigin(gateway.port(), method, path, origin);
            String there = ofApplication(request, direct, method, path, origin);
            allowed += here.isEmpty() ? 0 : 1;
            if (!here.isEmpty() && !here.equals(there)) {
              wider.add(request + ": " + here + " instead of " + there);
            } else if (here.isEmpty() && !there.isEmpty() && !isOdd(path)) {
              narrower.add(request);
            }
          }
        }
      }
    }
    assertThat(wider).isEmpty();
    assertThat(narrower).isEmpty();
    assertThat(allowed).isGreaterThan(50);
  }

  // The application's answers are the same for every gateway.
  private static String ofApplication(
      String request, Servers direct, String method, String path, String origin)
      throws IOException {
    String known = ANSWERS.get(request);
    if (known == null) {
      known = RawRequest.allowOrigin(direct.uri("sample", "").getPort(), method, path, origin);
      ANSWERS.put(request, known);
    }
    return known;
  }

  private static boolean isOdd(String path) {
    return path.matches(".*(?:;|//|\\.|%(?!20)).*");
  }

  // Pages have to see the gateway's own errors, too.
  @ParameterizedTest
  @EnumSource
  void errorsOfTheGatewayHaveTheHeaders(Gateway.Kind kind) throws Exception {
    int nobody = Gateway.freePort();
    try (Gateway gateway = Gateway.start(kind, export(kind, "sample", ""), nobody)) {
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
                kind, export(kind, "sample", ""), application.uri("sample", "").getPort())) {
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
    Path files = export(Gateway.Kind.NGINX, report, "");
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
      try (Gateway gateway = Gateway.start(kind, export(kind, report, "/api"), upstream)) {
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

  // Each request would reach a closed endpoint, if the application or the gateway normalizes it.
  @ParameterizedTest
  @EnumSource
  void closedEndpointsHaveNoOtherSpelling(Gateway.Kind kind) throws Exception {
    Path report = folder.resolve("spellings.json");
    Files.writeString(
        report,
        "{\"version\": 1, \"withoutPolicy\": [], \"endpoints\": ["
            + String.join(
                ",",
                endpoint("A", "get", "/users", "/@me", false),
                endpoint("A", "get", "/users", "/{id}", true),
                endpoint("B", "get", "/pipes", "/x|y", false),
                endpoint("B", "get", "/pipes", "/{id}", true),
                endpoint("C", "get", "/secret", "/", false),
                endpoint("C", "get", "/files", "/{p: .+}", true),
                // Jakarta REST chooses a class first, so implementations may differ.
                endpoint("D", "get", "/a/{x}", "/", false),
                endpoint("E", "get", "/a", "/b", true),
                // Path patterns, which are not below the application.
                endpoint("F", "", "/", "/openapi", false),
                endpoint("F", "", "/", "/{path: .*}", true))
            + "]}");
    try (Gateway gateway = Gateway.start(kind, export(kind, report, "/api"), Gateway.freePort())) {
      for (String open : List.of("/api/users/1", "/api/files/a/b", "/other")) {
        assertThat(RawRequest.allowOrigin(gateway.port(), "OPTIONS GET", open, SHOP))
            .as(open)
            .isEqualTo(SHOP);
      }
      for (String closed :
          List.of(
              "/api/users/@me",
              "/api/users/%40me",
              "/api/users/%40m%65",
              "/api/pipes/x|y",
              "/api/pipes/x%7Cy",
              "/api/pipes/x%7cy",
              "/api/files/../secret",
              "/api/files/./../secret",
              "/api/a/b",
              "/openapi",
              "/%6fpenapi",
              "//openapi",
              "/;/openapi",
              "/openapi/")) {
        for (String method : List.of("OPTIONS GET", "GET")) {
          assertThat(RawRequest.allowOrigin(gateway.port(), method, closed, SHOP))
              .as("%s %s", method, closed)
              .isEmpty();
        }
      }
    }
  }

  private static String endpoint(
      String resource, String javaMethod, String outer, String inner, boolean open) {
    String path = ((outer.equals("/") ? "" : outer) + (inner.equals("/") ? "" : inner));
    String policy =
        """
        {"origins": ["%s"], "originRegexes": [], "allowedHeaders": [], "exposedHeaders": [],
         "allowCredentials": false, "maxAge": 1800, "enforce": false, "tolerate": []}
        """
            .formatted(SHOP);
    return """
    {"path": "%s", "templates": ["%s", "%s"], "method": "GET", "resource": "%s",
     "javaMethod": "%s", "policy": %s}
    """
        .formatted(path, outer, inner, resource, javaMethod, open ? policy : "null");
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

  private Path export(Gateway.Kind kind, String application, String base, String... more)
      throws IOException {
    String module = application.equals("default") ? "launcher" : "sample";
    return export(kind, Implementation.module(module).resolve("target/classes"), base, more);
  }

  private Path export(Gateway.Kind kind, Path report, String base, String... more)
      throws IOException {
    Path files = Files.createTempDirectory(folder, "gateway");
    StringWriter output = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("export", kind.name()));
    arguments.addAll(List.of("--policies", report.toString(), "--base", base));
    arguments.addAll(List.of("--leave-closed", "--output", files.toString()));
    arguments.addAll(List.of(more));
    int exit =
        EdgeCommand.commandLine()
            .setErr(new PrintWriter(output, true))
            .setOut(new PrintWriter(output, true))
            .execute(arguments.toArray(String[]::new));
    assertThat(exit).as(output.toString()).isZero();
    return files;
  }
}
