package dev.preflight.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web application as it is deployed: Tomcat finds the patterns by scanning its classes. */
class WebApplicationTest {
  @TempDir private static Path folder;
  private static Tomcat tomcat;
  private static String address;

  /** Echoes. */
  @ServerEndpoint("/socket")
  public static class Echo {
    /** For the container. */
    public Echo() {}

    /** Echoes. */
    @OnMessage
    public String echo(String message) {
      return message;
    }
  }

  @BeforeAll
  static void deploy() throws Exception {
    Path webapp = folder.resolve("webapp");
    Path classes = Files.createDirectories(webapp.resolve("WEB-INF/classes/dev/preflight/servlet"));
    Path compiled =
        Path.of(
                WebApplicationTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .resolve("dev/preflight/servlet");
    try (Stream<Path> files = Files.list(compiled)) {
      for (Path file :
          files
              .filter(
                  file ->
                      file.getFileName().toString().matches("Paths.*|WebApplicationTest\\$Echo.*"))
              .toList()) {
        Files.copy(file, classes.resolve(file.getFileName()));
      }
    }
    Files.createDirectories(webapp.resolve("assets"));
    Files.writeString(webapp.resolve("assets/style.css"), "body {}");
    Files.writeString(webapp.resolve("other.css"), "body {}");
    System.setProperty("docs.origins", "https://configured.example.com");
    tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector();
    tomcat.addWebapp("/app", webapp.toString());
    tomcat.start();
    address = "localhost:" + tomcat.getConnector().getLocalPort() + "/app";
  }

  @AfterAll
  static void stop() throws Exception {
    System.clearProperty("docs.origins");
    tomcat.stop();
    tomcat.destroy();
  }

  private static HttpResponse<String> get(String path, String origin) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + address + path))
            .header("Origin", origin)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static WebSocket connect(String origin) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(URI.create("ws://" + address + "/socket"), new WebSocket.Listener() {})
        .join();
  }

  @Test
  void appliesPoliciesToStaticFiles() throws Exception {
    HttpResponse<String> file = get("/assets/style.css", "https://docs.example.com");
    assertThat(file.body()).isEqualTo("body {}");
    assertThat(file.headers().allValues("Access-Control-Allow-Origin"))
        .isEqualTo(List.of("https://docs.example.com"));
    HttpResponse<String> missing = get("/assets/none.css", "https://docs.example.com");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().allValues("Access-Control-Allow-Origin"))
        .isEqualTo(List.of("https://docs.example.com"));
    assertThat(get("/other.css", "https://docs.example.com").headers().map())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void refusesWebSocketHandshakesOfStrangers() {
    WebSocket allowed = connect("https://chat.example.com");
    allowed.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    assertThatThrownBy(() -> connect("https://stranger.example"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
  }
}
