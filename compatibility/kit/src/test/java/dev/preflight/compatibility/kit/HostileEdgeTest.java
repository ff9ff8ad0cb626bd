package dev.preflight.compatibility.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gateways with exported policies are never more open than the application. */
class HostileEdgeTest {
  private static final String SHOP = "https://shop.example.com";
  private static final List<String> SILENT = List.of("-Dpreflight.enabled=false");
  private static final Map<String, String> ANSWERS = new HashMap<>();

  @TempDir Path folder;

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
            Gateway.start(
                kind,
                new Exports(folder).export(kind, "sample", ""),
                silent.uri("sample", "").getPort())) {
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
    try (Gateway gateway =
        Gateway.start(kind, new Exports(folder).export(kind, report, "/api"), Gateway.freePort())) {
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
}
