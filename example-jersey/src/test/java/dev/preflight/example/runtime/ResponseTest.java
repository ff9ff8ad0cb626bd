package dev.preflight.example.runtime;

import static dev.preflight.example.CorsAssertions.assertAllowedWithCredentials;
import static dev.preflight.example.CorsAssertions.assertNoCorsHeaders;
import static dev.preflight.example.CorsAssertions.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.example.Http;
import dev.preflight.runtime.PreflightFeature;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.logging.Level;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of responses to actual requests, successes and errors alike. */
class ResponseTest {
  private static final String SHOP = "https://shop.example.com";

  private static TestServer server;
  private static Http http;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer(ThingsResource.class, ShadowResource.class);
    http = server.http();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /things, 200, ''",
    "HEAD, /things, 200, ''",
    "GET, /things/12, 200, ''",
    "GET, /things/crash, 500, ''",
    "GET, /things/no/such/thing, 404, ''",
    "PATCH, /things, 405, ''",
    "POST, /things, 415, text/plain",
    "POST, /things, 200, application/json",
  })
  void everyResponseOfTheResource(String method, String path, int status, String type)
      throws Exception {
    String body = type.isEmpty() ? "" : "{}";
    String contentType = type.isEmpty() ? "text/plain" : type;
    HttpResponse<String> response =
        http.send(method, path, body, "Origin", SHOP, "Content-Type", contentType);
    assertThat(response.statusCode()).isEqualTo(status);
    assertAllowedWithCredentials(response, SHOP);
    assertThat(header(response, "Access-Control-Expose-Headers")).isEqualTo("X-Request-ID");
    assertThat(header(response, "Access-Control-Allow-Methods")).isEmpty();
  }

  @Test
  void notAcceptable() throws Exception {
    HttpResponse<String> response =
        http.get("/things", "Origin", SHOP, "Accept", "application/json");
    assertThat(response.statusCode()).isEqualTo(406);
    assertAllowedWithCredentials(response, SHOP);
  }

  @Test
  void withoutOriginOnlyCachesAreTold() throws Exception {
    HttpResponse<String> response = http.get("/things");
    assertNoCorsHeaders(response);
    assertThat(header(response, "Vary")).isEqualTo("Origin");
  }

  @Test
  void strangerGetsNothing() throws Exception {
    HttpResponse<String> response = http.get("/things", "Origin", "https://evil.example");
    assertThat(response.statusCode()).isEqualTo(200);
    assertNoCorsHeaders(response);
    assertThat(header(response, "Vary")).isEqualTo("Origin");
  }

  @Test
  void replacingIsWarnedOfOnceAPlace() throws Exception {
    try (Logs logs = new Logs(Level.WARNING)) {
      for (int i = 0; i < 3; i++) {
        http.get("/things/set-twice", "Origin", SHOP);
      }
      assertThat(logs.messages())
          .singleElement()
          .asString()
          .contains("ThingsResource.setTwice")
          .contains("Access-Control headers");
    }
  }

  @Test
  void policyOfTheMethodThatRanDecides() throws Exception {
    HttpResponse<String> put = http.send("PUT", "/things/12", "", "Origin", SHOP);
    assertThat(put.body()).isEqualTo("replaced 12");
    assertNoCorsHeaders(put);
    HttpResponse<String> clear = http.send("DELETE", "/things", "", "Origin", SHOP);
    assertThat(clear.body()).isEqualTo("cleared");
    assertNoCorsHeaders(clear);
    assertThat(header(clear, "Vary")).isEmpty();
  }

  @Test
  void unannotatedClassIsNotDecorated() throws Exception {
    HttpResponse<String> response = http.get("/things/special", "Origin", SHOP);
    assertThat(response.body()).isEqualTo("special");
    assertNoCorsHeaders(response);
  }

  @Test
  void headersOfTheApplicationAreReplacedAndVaryIsKept() throws Exception {
    HttpResponse<String> response = http.get("/things/own-headers", "Origin", SHOP);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
    assertThat(header(response, "Access-Control-Allow-Methods")).isEmpty();
    assertThat(header(response, "Vary").replace("|", ", "))
        .isEqualTo("Accept-Encoding, Accept, origin");
  }

  @Test
  void varyOfTheApplicationIsAddedTo() throws Exception {
    HttpResponse<String> response = http.get("/things/own-vary", "Origin", SHOP);
    assertThat(header(response, "Vary").replace("|", ", ")).isEqualTo("Accept-Encoding, Origin");
  }

  @Test
  void abortedByAuthentication() throws Exception {
    try (TestServer secured = new TestServer(ThingsResource.class, AuthenticationFilter.class)) {
      HttpResponse<String> response = secured.http().get("/things", "Origin", SHOP);
      assertThat(response.statusCode()).isEqualTo(401);
      assertAllowedWithCredentials(response, SHOP);
    }
  }

  /** An application's own way to deal with everything. */
  public static final class OwnMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable exception) {
      return Response.status(503).build();
    }
  }

  @Test
  void mapperOfTheApplicationComesFirst() throws Exception {
    try (TestServer own = new TestServer(ThingsResource.class, OwnMapper.class)) {
      HttpResponse<String> response = own.http().get("/things/crash", "Origin", SHOP);
      assertThat(response.statusCode()).isEqualTo(503);
      assertAllowedWithCredentials(response, SHOP);
    }
  }

  @Test
  void lastResortMapperCanBeSwitchedOff() throws Exception {
    ResourceConfig off = new ResourceConfig().property(PreflightFeature.EXCEPTION_MAPPER, "false");
    try (TestServer bare = new TestServer(off, ThingsResource.class)) {
      HttpResponse<String> response = bare.http().get("/things/crash", "Origin", SHOP);
      assertThat(response.statusCode()).isEqualTo(500);
      assertNoCorsHeaders(response);
    }
  }

  @Test
  void preflightCanBeSwitchedOff() throws Exception {
    ResourceConfig off = new ResourceConfig().property(PreflightFeature.ENABLED, false);
    try (TestServer bare = new TestServer(off, ThingsResource.class)) {
      assertNoCorsHeaders(bare.http().get("/things", "Origin", SHOP));
    }
  }

  @Test
  void registeringTheFeatureAgainChangesNothing() throws Exception {
    try (TestServer twice = new TestServer(ThingsResource.class, PreflightFeature.class)) {
      assertAllowedWithCredentials(twice.http().get("/things", "Origin", SHOP), SHOP);
    }
  }
}
