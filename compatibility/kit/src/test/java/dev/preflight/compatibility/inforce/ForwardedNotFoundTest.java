package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.OverHttp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jersey as a filter in Tomcat hands on what it answers 404; what answers then gets no header. */
class ForwardedNotFoundTest {
  private static final Implementation TOMCAT =
      new Implementation("tomcat-11", "Jersey in Tomcat", "jersey-server");

  private static final String APP =
      Applications.source(
          "app.App",
          "@dev.preflight.CrossOrigin(value = \"https://shop.example.com\", allowCredentials = true)");

  private static final String ORDERS =
      """
      package app;
      import jakarta.ws.rs.*;
      @Path("/")
      public class Orders {
        @GET @Path("orders") public String get() { return "orders"; }
        @GET @Path("missing") public String missing() { throw new NotFoundException(); }
        @GET @Path("missing-with-text")
        public jakarta.ws.rs.core.Response text() {
          return jakarta.ws.rs.core.Response.status(404).entity("no such order").build();
        }
      }
      """;

  @TempDir private static Path output;

  private static Servers servers;
  private static Asked asked;

  @BeforeAll
  static void start() throws Exception {
    Compiler.compile(Map.of("app.App", APP, "app.Orders", ORDERS), output);
    servers = Servers.start(TOMCAT, List.of(output), List.of("app.App,app.Orders"));
    asked = new Asked(new OverHttp(servers.uri("0", "")));
  }

  @AfterAll
  static void stop() throws Exception {
    servers.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/file.txt", "/servlet", "/missing", "/nowhere"})
  void whatIsHandedOnHasNoHeaders(String path) throws Exception {
    assertThat(asked.mayRead("GET", path, SHOP)).isFalse();
  }

  @Test
  void whatIsBehindAnswers() throws Exception {
    assertThat(asked.body("GET", "/file.txt", SHOP)).isEqualTo("file");
    assertThat(asked.body("GET", "/servlet", SHOP)).isEqualTo("servlet");
  }

  @Test
  void whatJerseyAnswersHasHeaders() throws Exception {
    assertThat(asked.mayRead("GET", "/orders", SHOP)).isTrue();
    assertThat(asked.body("GET", "/missing-with-text", SHOP)).isEqualTo("no such order");
    assertThat(asked.mayRead("GET", "/missing-with-text", SHOP)).isTrue();
    assertThat(asked.mayRead("PUT", "/orders", SHOP)).as("405").isTrue();
  }
}
