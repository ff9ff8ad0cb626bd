package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.OverHttp;
import dev.preflight.compatibility.routing.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to work in the same way on every implementation. */
class EverywhereAlikeTest {
  private static final String ORDERS =
      """
      package shop;
      import dev.preflight.runtime.Preflight;
      import jakarta.ws.rs.*;
      import jakarta.ws.rs.core.*;
      @Path("orders")
      @dev.preflight.CrossOrigin(value = "https://shop.example.com", enforce = true)
      public class Orders {
        @Context Configuration configuration;
        @GET public String get() { return "ran"; }
        @PUT public String put() { return "ran"; }
        @GET @Path("why") public String why() {
          return Preflight.in(configuration)
              .explain("PUT", "/orders", "https://stranger.example").reason().code();
        }
      }
      """;

  @TempDir private Path output;

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  private Servers start(Implementation implementation) throws Exception {
    Compiler.compile(Map.of("shop.Orders", ORDERS), output);
    return Servers.start(implementation, List.of(output), List.of("shop.Orders", "shop.Orders"));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void enforcementLetsTheSitesOwnPagesThrough(Implementation implementation) throws Exception {
    try (Servers servers = start(implementation)) {
      Target target = new OverHttp(servers.uri("0", ""));
      for (String method : List.of("GET", "PUT")) {
        for (String site : List.of("same-origin", "same-site", "cross-site", "none")) {
          Target.Answer answer =
              target.send(method, "/orders", "Origin", STRANGER, "Sec-Fetch-Site", site);
          assertThat(answer.body().equals("ran"))
              .as(method + " from " + site)
              .isEqualTo(site.equals("same-origin"));
          assertThat(answer.allowOrigin()).isEmpty();
        }
        assertThat(target.send(method, "/orders", "Origin", SHOP).body()).isEqualTo("ran");
        assertThat(target.send(method, "/orders").body()).isEqualTo("ran");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void runningApplicationExplains(Implementation implementation) throws Exception {
    try (Servers servers = start(implementation)) {
      for (String application : List.of("0", "1")) {
        Target target = new OverHttp(servers.uri(application, ""));
        assertThat(target.send("GET", "/orders/why").body()).isEqualTo("origin-not-allowed");
      }
    }
  }
}
