package dev.preflight.compatibility.filters;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;

import dev.preflight.compatibility.inforce.Asked;
import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.OverHttp;
import dev.preflight.compatibility.routing.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters of the application run after Preflight's, whatever priority they have. */
class PrioritiesTest {
  private static final List<Integer> PRIORITIES =
      List.of(1000, 1, 0, -1, -5000, Integer.MIN_VALUE + 1);

  private static final String ORDERS =
      """
      @Path("orders")
      public class Orders {
        @POST @dev.preflight.CrossOrigin("https://shop.example.com")
        public String post() { return "posted"; }
        @DELETE public String delete() { return "deleted"; }
        @GET @dev.preflight.CrossOrigin("https://shop.example.com")
        public String get() { return "got"; }
      }
      """;

  // Refuses whoever does not sign in, before the method is matched and after.
  private static final String AUTHENTICATION =
      """
      @Provider @jakarta.annotation.Priority(%d) %s
      public class Authentication%s implements ContainerRequestFilter {
        public void filter(ContainerRequestContext request) {
          if (request.getHeaderString("X-User") == null) {
            request.abortWith(Response.status(401).build());
          }
        }
      }
      """;

  private static final String OVERRIDE =
      """
      @Provider @PreMatching @jakarta.annotation.Priority(%d)
      public class Override implements ContainerRequestFilter {
        public void filter(ContainerRequestContext request) {
          String method = request.getHeaderString("X-HTTP-Method-Override");
          if (method != null) {
            request.setMethod(method);
          }
        }
      }
      """;

  private static final String OWN_HEADERS =
      """
      @Provider @jakarta.annotation.Priority(%d)
      public class OwnHeaders implements ContainerResponseFilter {
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
          response.getHeaders().add("Access-Control-Allow-Origin", "*");
        }
      }
      """;

  @TempDir private Path output;

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  private Map<String, String> sources(String name, int priority) {
    Map<String, String> sources = new TreeMap<>();
    Map.of(
            "Orders", ORDERS,
            "AuthenticationEarly", AUTHENTICATION.formatted(priority, "@PreMatching", "Early"),
            "AuthenticationLate", AUTHENTICATION.formatted(priority, "", "Late"),
            "Override", OVERRIDE.formatted(priority),
            "OwnHeaders", OWN_HEADERS.formatted(priority))
        .forEach(
            (type, source) ->
                sources.put(
                    name + "." + type,
                    "package %s; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*;"
                            .formatted(name)
                        + " import jakarta.ws.rs.ext.*; import jakarta.ws.rs.container.*; "
                        + source));
    return sources;
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void preflightIsFirst(Implementation implementation) throws Exception {
    List<String> models = new ArrayList<>();
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < PRIORITIES.size(); i++) {
      Map<String, String> model = sources("p" + i, PRIORITIES.get(i));
      sources.putAll(model);
      models.add(String.join(",", model.keySet()));
    }
    Compiler.compile(sources, output);
    SoftAssertions softly = new SoftAssertions();
    try (Servers servers = Servers.start(implementation, List.of(output), models)) {
      for (int i = 0; i < PRIORITIES.size(); i++) {
        check(new OverHttp(servers.uri(Integer.toString(i), "")), PRIORITIES.get(i), softly);
      }
    }
    softly.assertAll();
  }

  private static void check(Target target, int priority, SoftAssertions softly) throws Exception {
    Asked asked = new Asked(target);
    String as = "priority " + priority;
    softly.assertThat(asked.preflight("POST", "/orders", SHOP)).as(as).isEqualTo(204);
    softly.assertThat(asked.preflight("POST", "/orders", STRANGER)).as(as).isEqualTo(403);
    Target.Answer refused = target.send("GET", "/orders", "Origin", SHOP);
    softly.assertThat(refused.status()).as(as).isEqualTo(401);
    softly.assertThat(refused.allowOrigin()).as(as + ", 401").isEqualTo(SHOP);
    Target.Answer got = target.send("GET", "/orders", "Origin", SHOP, "X-User", "me");
    softly.assertThat(got.body()).as(as).isEqualTo("got");
    softly.assertThat(got.allowOrigin()).as(as + ", once").isEqualTo(SHOP);
    for (String method : List.of("POST", "GET")) {
      Target.Answer overridden =
          target.send(
              method,
              "/orders",
              "Origin",
              SHOP,
              "X-User",
              "me",
              "X-HTTP-Method-Override",
              "DELETE");
      softly
          .assertThat(overridden.body())
          .as(as + ", " + method + " overridden")
          .isNotEqualTo("deleted");
    }
  }
}
