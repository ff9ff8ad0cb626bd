package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;

import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.OverHttp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications of one module: the policy of each is for its own resources. */
class SeveralApplicationsTest {
  @TempDir private Path output;

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  private static String resource(String name, String policy) {
    return """
        package apps;
        @jakarta.ws.rs.Path("%s") %s public class %s {
          @jakarta.ws.rs.PUT public String put() { return "%s"; }
        }
        """
        .formatted(name.toLowerCase(java.util.Locale.ROOT), policy, name, name);
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void eachHasItsOwnDefault(Implementation implementation) throws Exception {
    Compiler.compile(
        Map.of(
            "apps.Shop",
            Applications.source("apps.Shop", Applications.policy(SHOP)),
            "apps.Desk",
            Applications.source("apps.Desk", Applications.policy(DESK)),
            "apps.None",
            Applications.source("apps.None", ""),
            "apps.Closed",
            resource("Closed", "@dev.preflight.SameOrigin"),
            "apps.Shared",
            resource("Shared", "")),
        output);
    Path library =
        Compiler.compileWithout(
            Map.of(
                "library.Unseen",
                resource("Unseen", "").replace("package apps", "package library")),
            output.resolve("../library"));
    String classes = ",apps.Shared,apps.Closed,library.Unseen";
    SoftAssertions softly = new SoftAssertions();
    try (Servers servers =
        Servers.start(
            implementation,
            List.of(output, library),
            List.of("apps.Shop" + classes, "apps.Desk" + classes, "apps.None" + classes))) {
      List<String> origins = List.of(SHOP, DESK);
      for (int i = 0; i < 3; i++) {
        Asked asked = new Asked(new OverHttp(servers.uri(Integer.toString(i), "")));
        for (String origin : origins) {
          boolean allowed = origins.indexOf(origin) == i;
          for (String path : List.of("/shared", "/unseen", "/closed")) {
            boolean open = allowed && !path.equals("/closed");
            String what = "application %d, %s from %s".formatted(i, path, origin);
            softly
                .assertThat(asked.preflight("PUT", path, origin) == 204)
                .as("preflight of " + what)
                .isEqualTo(open);
            softly.assertThat(asked.mayRead("PUT", path, origin)).as(what).isEqualTo(open);
          }
          softly.assertThat(asked.mayRead("GET", "/nowhere", origin)).isEqualTo(allowed);
        }
      }
    }
    softly.assertAll();
  }
}
