package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.preflight.edge.EdgeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command {@code check}, on the demo and on mistakes that nginx makes in front of it. */
class CheckTest {
  private static final Pattern FINDING = Pattern.compile("^\\[([a-z-]+)]", Pattern.MULTILINE);
  private static final String HIDE = "proxy_hide_header Access-Control-Allow-Origin;";

  private final StringWriter output = new StringWriter();

  @TempDir Path folder;

  private Demo demo;

  @BeforeEach
  void start() throws IOException {
    demo = Demo.start(new Ports(0, 0, 0));
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void demoHasNoFindings() {
    assertThat(findings(demo.ports().cors())).as(output.toString()).isEmpty();
    assertThat(output.toString()).contains("No findings");
  }

  @Test
  void applicationWithoutPoliciesIsFound() {
    assertThat(findings(demo.ports().plain()))
        .contains("preflight-not-answered", "errors-without-headers", "vary-missing");
  }

  /** One mistake for each row of the table in docs/gateway.md. */
  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "wildcard-with-credentials",
            HIDE
                + "proxy_hide_header Access-Control-Allow-Credentials;"
                + "add_header Access-Control-Allow-Credentials true always;"
                + allow("*")),
        arguments("origin-reflected", HIDE + allow("$http_origin")),
        arguments(
            "errors-without-headers", HIDE + "add_header Access-Control-Allow-Origin $allowed;"),
        arguments("duplicate-headers", allow("$allowed")),
        arguments("preflight-not-answered", "if ($request_method = OPTIONS) { return 405; }"),
        arguments("null-origin", HIDE + allow("$allowed_or_null")),
        arguments("vary-missing", "proxy_hide_header Vary;"),
        arguments("origin-too-wide", HIDE + allow("$allowed_by_part")),
        arguments(
            "preflight-needs-authentication", "if ($request_method = OPTIONS) { return 401; }"),
        arguments(
            "preflight-redirected", "if ($request_method = OPTIONS) { return 301 /elsewhere; }"));
  }

  private static String allow(String value) {
    return "add_header Access-Control-Allow-Origin " + value + " always;";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void findsExactlyTheMistake(String finding, String mistake) throws Exception {
    Programs.need("nginx", "nginx-light");
    String configuration =
        """
        map $upstream_http_access_control_allow_origin $allowed { default $upstream_http_access_control_allow_origin; }
        map $http_origin $allowed_or_null { null null; default $allowed; }
        map $http_origin $allowed_by_part { "~^http://localhost" $http_origin; default $allowed; }
        server {
          listen 8080;
          location / {
            %s
            proxy_pass http://localhost:%d;
          }
        }
        """
            .formatted(mistake, demo.ports().cors());
    try (Nginx nginx = Nginx.start(folder, configuration)) {
      assertThat(findings(nginx.port())).as(output.toString()).containsExactly(finding);
    }
  }

  private List<String> findings(int port) {
    int exit =
        EdgeCommand.commandLine()
            .setOut(new PrintWriter(output, true))
            .setErr(new PrintWriter(output, true))
            .execute(
                "check",
                "http://localhost:" + port,
                "--policies",
                "target/classes",
                "--base",
                "/api",
                "-D",
                "storefront.origins=http://localhost:" + demo.ports().page(),
                "--rate",
                "1000");
    List<String> findings =
        FINDING.matcher(output.toString()).results().map(result -> result.group(1)).toList();
    assertThat(exit).isEqualTo(findings.isEmpty() ? 0 : 1);
    return findings;
  }
}
