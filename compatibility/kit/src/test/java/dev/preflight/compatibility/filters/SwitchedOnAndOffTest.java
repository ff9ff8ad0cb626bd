package dev.preflight.compatibility.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.kit.Http;
import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same requests, without {@code Origin}, to one application with Preflight and without it: the
 * answers are the same but for {@code Vary}. Differences that are meant are written down here.
 */
class SwitchedOnAndOffTest {
  private static final Path SHAPES = Path.of("src/test/shapes/Shapes.java.txt");

  private static final List<String> PATHS =
      List.of(
          "/shapes",
          "/shapes/preconditions",
          "/shapes/languages",
          "/shapes/date",
          "/shapes/types",
          "/shapes/number/7",
          "/shapes/number/x",
          "/shapes/query?number=x",
          "/shapes/token?token=bad",
          "/shapes/entity",
          "/shapes/not-found",
          "/shapes/response",
          "/shapes/mapped",
          "/shapes/null",
          "/shapes/async",
          "/shapes/locator",
          "/shapes/locator/none",
          "/shapes/%41",
          "/shapes//",
          "/none");

  private static final List<String> METHODS = List.of("GET", "PUT");

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(),
          List.of("If-None-Match", "abc"),
          List.of("If-Match", "\"a\", b"),
          List.of("Accept-Language", "de;q=x"),
          List.of("Accept", "text/plain;q=abc"),
          List.of("Accept", "application/json"),
          List.of("Content-Type", "application/xml"),
          List.of("Content-Type", "nonsense"),
          List.of("Content-Language", "---"),
          List.of("Date", "never"),
          List.of("Cookie", "a=\"b; c"));

  @TempDir private Path output;

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  @Test
  void thereAreManyShapes() {
    assertThat(PATHS.size() * METHODS.size() * HEADERS.size()).isGreaterThan(400);
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void answersAreTheSame(Implementation implementation) throws Exception {
    String source = Files.readString(SHAPES);
    Compiler.compile(
        Map.of(
            "shapes.Shapes",
            source,
            "shapes.On",
            application("On"),
            "shapes.Off",
            application("Off")),
        output);
    List<String> differences = new ArrayList<>();
    try (Servers servers =
        Servers.start(
            implementation,
            List.of(output),
            List.of(
                "shapes.On,shapes.Shapes,shapes.Shapes$Mapper",
                "shapes.Off,shapes.Shapes,shapes.Shapes$Mapper"))) {
      for (String path : PATHS) {
        for (String method : METHODS) {
          for (List<String> headers : HEADERS) {
            String on = answer(servers.uri("0", path), method, headers);
            String off = answer(servers.uri("1", path), method, headers);
            if (!on.equals(off)) {
              differences.add("%s %s %s: %s, without %s".formatted(method, path, headers, on, off));
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static String application(String name) {
    return """
        package shapes;
        public class %s extends jakarta.ws.rs.core.Application {
          private final java.util.Set<Class<?>> classes;
          public %s(java.util.Set<Class<?>> classes) { this.classes = classes; }
          @Override public java.util.Set<Class<?>> getClasses() { return classes; }
          @Override public java.util.Map<String, Object> getProperties() {
            return java.util.Map.of("preflight.enabled", "%s");
          }
        }
        """
        .formatted(name, name, name.equals("On"));
  }

  private static String answer(URI uri, String method, List<String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(
                method,
                method.startsWith("P") ? BodyPublishers.ofString("text") : BodyPublishers.noBody());
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(new String[0]));
    }
    HttpResponse<String> response =
        Http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    // The page of an error is the server's, unless Preflight answers an unmapped exception.
    String body = response.statusCode() < 400 ? response.body() : "";
    return response.statusCode() + " " + headersOf(response) + " " + body;
  }

  private static String headersOf(HttpResponse<String> response) {
    return response.headers().map().entrySet().stream()
        .filter(
            header ->
                response.statusCode() < 400
                    && !List.of("date", "vary", "connection", "keep-alive", "content-length")
                        .contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
