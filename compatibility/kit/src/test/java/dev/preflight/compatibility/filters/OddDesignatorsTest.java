package dev.preflight.compatibility.filters;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.inforce.Asked;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Designators and templates that Jersey reads in its own way: the path table reads them so too. */
class OddDesignatorsTest {
  private static final String RESOURCE =
      """
      package odd;
      import jakarta.ws.rs.*;
      import java.lang.annotation.*;
      @Path("odd") @dev.preflight.CrossOrigin("https://shop.example.com")
      public class Odd {
        @Retention(RetentionPolicy.RUNTIME) @HttpMethod("put") public @interface Put {}
        @Put public String put() { return "put"; }
        @GET @Path("100%") public String percent() { return "percent"; }
      }
      """;

  @TempDir private Path output;

  @Test
  void theyAreReadAsJerseyReadsThem() throws Exception {
    Compiler.compile(Map.of("odd.Odd", RESOURCE), output);
    try (InProcess jersey = InProcess.start(List.of(output), List.of("odd.Odd"))) {
      Asked asked = new Asked(jersey);
      assertThat(asked.body("PUT", "/odd", SHOP)).isEqualTo("put");
      assertThat(asked.preflight("PUT", "/odd", SHOP)).isEqualTo(204);
      assertThat(asked.preflight("PUT", "/odd", STRANGER)).isEqualTo(403);
      assertThat(asked.body("GET", "/odd/100%25", SHOP)).isEqualTo("percent");
      assertThat(asked.preflight("GET", "/odd/100%25", SHOP)).isEqualTo(204);
    }
  }

  // As Tomcat passes on //base/odd for a servlet at /base/*.
  @Test
  void slashesBeforeTheBase() throws Exception {
    Compiler.compile(Map.of("odd.Odd", RESOURCE), output);
    try (InProcess jersey = InProcess.start(List.of(output), List.of("odd.Odd"))) {
      URI base = URI.create("http://localhost/base/");
      for (String path : List.of("/base/odd", "//base/odd", "///base/odd", "/base//odd")) {
        boolean runs = jersey.send(base, "PUT", path, "Origin", SHOP).body().equals("put");
        int preflight =
            jersey
                .send(base, "OPTIONS", path, "Origin", SHOP, "Access-Control-Request-Method", "PUT")
                .status();
        assertThat(preflight == 204).as(path).isEqualTo(runs);
      }
    }
  }
}
