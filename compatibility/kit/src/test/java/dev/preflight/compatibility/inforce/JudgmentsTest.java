package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;

import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.OverHttp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler accepts is in force, and what it warns about is closed: over HTTP. */
class JudgmentsTest {
  private static final String SOURCE =
      """
      package judged;

      import dev.preflight.CrossOrigin;
      import dev.preflight.Risk;
      import jakarta.ws.rs.*;

      public final class Judged {
        @Path("previews")
        @CrossOrigin(
            originRegexes = "https://my-app-[a-z0-9]+-my-team\\\\.vercel\\\\.app",
            tolerate = Risk.PUBLIC_SUFFIX)
        public static class Previews {
          @GET public String get() { return "ran"; }
        }

        @Path("apps")
        @CrossOrigin({"app://.", "app://MyApp", "https://localhost"})
        public static class Apps {
          @GET public String get() { return "ran"; }
        }

        @Path("accept")
        @CrossOrigin(value = "https://shop.example.com", allowedHeaders = "Accept")
        public static class Accept {
          @GET public String get() { return "ran"; }
        }

        @Path("reports")
        @CrossOrigin({"https://shop.example.com", "https://desk.example.com"})
        public static class CsvReports {
          @GET @Produces("text/csv") public String get() { return "ran"; }
        }

        @Path("reports")
        @CrossOrigin(origins = {"https://desk.example.com", "https://shop.example.com"}, maxAge = 1800)
        public static class JsonReports {
          @GET @Produces("application/json") public String get() { return "ran"; }
        }

        @Path("ranks")
        @CrossOrigin("https://shop.example.com")
        public static class Ranks {
          @GET @Path("{id: [0-9]+}") public String byId() { return "ran"; }

          @GET
          @Path("{code: [0-9a-f]+}")
          @CrossOrigin("https://desk.example.com")
          public String byCode() { return "ran"; }
        }

        @Path("located")
        @CrossOrigin("https://desk.example.com")
        public static class Located {
          @Path("items") public Class<Items> items() { return Items.class; }
        }

        @CrossOrigin("https://shop.example.com")
        public static class Items {
          @GET public String get() { return "ran"; }
        }
      }
      """;

  @TempDir private static Path output;

  @BeforeAll
  static void compile() throws Exception {
    Compiler.compile(Map.of("judged.Judged", SOURCE), output);
  }

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void judgmentsHoldOverHttp(Implementation implementation) throws Exception {
    String classes =
        "judged.Judged$Previews,judged.Judged$Apps,judged.Judged$Accept,judged.Judged$CsvReports,"
            + "judged.Judged$JsonReports,judged.Judged$Ranks,judged.Judged$Located";
    SoftAssertions softly = new SoftAssertions();
    try (Servers servers = Servers.start(implementation, List.of(output), List.of(classes))) {
      Asked asked = new Asked(new OverHttp(servers.uri("0", "")));
      allows(softly, asked, "/previews", "https://my-app-x1-my-team.vercel.app");
      refuses(softly, asked, "/previews", "https://my-app-x1-other-team.vercel.app");
      refuses(softly, asked, "/previews", "https://evil.vercel.app");
      refuses(softly, asked, "/previews", "https://my-app-x1-my-team.vercel.app.evil.example");
      allows(softly, asked, "/apps", "app://.");
      allows(softly, asked, "/apps", "app://MyApp");
      allows(softly, asked, "/apps", "https://localhost");
      refuses(softly, asked, "/apps", "app://-");
      refuses(softly, asked, "/apps", "app://myapp");
      softly.assertThat(asked.preflight("GET", "/accept", SHOP, "accept")).isEqualTo(204);
      softly.assertThat(asked.preflight("GET", "/accept", SHOP, "accept-language")).isEqualTo(403);
      allows(softly, asked, "/reports", SHOP);
      allows(softly, asked, "/reports", DESK);
      refuses(softly, asked, "/reports", STRANGER);
      softly.assertThat(asked.preflight("GET", "/ranks/12", SHOP)).isEqualTo(403);
      softly.assertThat(asked.preflight("GET", "/ranks/12", DESK)).isEqualTo(403);
      allows(softly, asked, "/ranks/ab", DESK);
      allows(softly, asked, "/located/items", SHOP);
      refuses(softly, asked, "/located/items", DESK);
    }
    softly.assertAll();
  }

  private static void allows(SoftAssertions softly, Asked asked, String path, String origin)
      throws Exception {
    String what = path + " " + origin;
    softly.assertThat(asked.preflight("GET", path, origin)).as(what).isEqualTo(204);
    softly.assertThat(asked.body("GET", path, origin)).as(what).isEqualTo("ran");
    softly.assertThat(asked.mayRead("GET", path, origin)).as(what).isTrue();
  }

  private static void refuses(SoftAssertions softly, Asked asked, String path, String origin)
      throws Exception {
    softly.assertThat(asked.preflight("GET", path, origin)).as(path + " " + origin).isEqualTo(403);
    softly.assertThat(asked.mayRead("GET", path, origin)).as(path + " " + origin).isFalse();
  }
}
