package dev.preflight.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check} on servers that behave oddly: its exit code, and what it says. */
class CheckCommandTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String REPORT =
      """
      {"version": 1, "withoutPolicy": [], "endpoints": [
        {"path": "/me", "templates": ["/me", "/"], "method": "GET", "resource": "Me",
         "javaMethod": "get", "policy": null},
        {"path": "/caf\\u00e9/{p: .+}", "templates": ["/caf\\u00e9", "/{p: .+}"], "method": "GET",
         "resource": "Open", "javaMethod": "get", "ofClass": true,
         "policy": {"origins": ["https://shop.example.com"], "originRegexes": [],
           "allowedHeaders": [], "exposedHeaders": [], "allowCredentials": false,
           "maxAge": 1800, "enforce": false, "tolerate": []}}]}
      """;

  private final StringWriter output = new StringWriter();
  private final AtomicInteger requests = new AtomicInteger();

  @TempDir Path folder;

  private Path report;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    report = folder.resolve("report.json");
    Files.writeString(report, REPORT);
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(ToIntFunction<HttpExchange> answer) {
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          int status = answer.applyAsInt(exchange);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private int check(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "http://localhost:" + server.getAddress().getPort(),
                "-p",
                report.toString(),
                "--rate",
                "1000"));
    arguments.addAll(List.of(more));
    return EdgeCommand.commandLine()
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(output, true))
        .execute(arguments.toArray(String[]::new));
  }

  // Answers as the policies say, except for the closed endpoint.
  private int correct(HttpExchange exchange, String ofClosed) {
    String origin = String.valueOf(exchange.getRequestHeaders().getFirst("Origin"));
    boolean preflight = exchange.getRequestMethod().equals("OPTIONS");
    boolean closed = exchange.getRequestURI().getPath().equals("/me");
    boolean allowed = !closed && origin.equals("https://shop.example.com");
    exchange.getResponseHeaders().set("Vary", "Origin");
    if (closed && !preflight && !ofClosed.isEmpty()) {
      exchange.getResponseHeaders().set(ALLOW_ORIGIN, ofClosed);
    }
    String method = exchange.getRequestHeaders().getFirst("Access-Control-Request-Method");
    String headers = exchange.getRequestHeaders().getFirst("Access-Control-Request-Headers");
    if (preflight && (!allowed || headers != null || !"GET".equals(method))) {
      return 403;
    }
    if (allowed) {
      exchange.getResponseHeaders().set(ALLOW_ORIGIN, origin);
    }
    if (preflight) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, HEAD");
      exchange.getResponseHeaders().set("Access-Control-Max-Age", "1800");
      return 204;
    }
    return 200;
  }

  @Test
  void correctServerHasNoFindings() {
    answer(exchange -> correct(exchange, ""));
    assertThat(check()).as(output.toString()).isZero();
    assertThat(output.toString()).contains("No findings: the deployment does what");
  }

  @Test
  void readableClosedEndpointIsFound() {
    answer(exchange -> correct(exchange, "*"));
    assertThat(check()).isEqualTo(1);
    assertThat(output.toString()).contains("[closed-endpoint-open]").contains("GET /me");
  }

  @Test
  void closedEndpointThatIsOpenToOthersIsFound() {
    answer(exchange -> correct(exchange, "https://shop.example.com"));
    assertThat(check()).isEqualTo(1);
    assertThat(output.toString()).contains("[closed-endpoint-open]").contains("GET /me");
  }

  @Test
  void noServerIsNotAFinding() {
    server.stop(0);
    assertThat(check()).isEqualTo(2);
    assertThat(output.toString()).contains("does not respond").doesNotContain("\tat ");
  }

  @Test
  void rateLimitsSayNothingAboutPolicies() {
    answer(exchange -> 429);
    assertThat(check()).isEqualTo(2);
    assertThat(output.toString())
        .contains("stopped after 5 requests")
        .doesNotContain("[vary-missing]")
        .doesNotContain("the deployment does what the policies say");
    assertThat(requests).hasValue(5);
  }

  @Test
  void badInputIsRefusedBeforeRequestsAreSent() {
    answer(exchange -> 200);
    assertThat(check("-H", "Host=x")).isEqualTo(2);
    assertThat(check("-H", "A B=x")).isEqualTo(2);
    assertThat(check("-o", folder.resolve("no/such/file").toString())).isEqualTo(2);
    assertThat(check("--rate", "0")).isEqualTo(2);
    assertThat(requests).hasValue(0);
    assertThat(output.toString()).doesNotContain("\tat ");
  }

  @Test
  void reportsForMachinesAreWellFormed() throws Exception {
    answer(exchange -> correct(exchange, "*"));
    Path junit = folder.resolve("junit.xml");
    Path sarif = folder.resolve("check.sarif");
    assertThat(check("--report", "junit", "-o", junit.toString())).isEqualTo(1);
    assertThat(check("--report", "sarif", "-o", sarif.toString())).isEqualTo(1);
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(junit.toFile())
                .getElementsByTagName("failure")
                .getLength())
        .isEqualTo(1);
    assertThat(new ObjectMapper().readTree(sarif.toFile()).at("/runs/0/results/0/ruleId").asText())
        .isEqualTo("closed-endpoint-open");
  }
}
