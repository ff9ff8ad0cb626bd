package dev.preflight.compatibility.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that are compiled one by one, and meet in one application. */
class ModulesTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String DESK = "https://desk.example.com";

  @TempDir private Path output;

  /** Compiles a class with a qualified name, which is a module of its own. */
  private Path compile(String name, String code, Path... modules) throws IOException {
    String module = name.substring(0, name.indexOf('.'));
    String source =
        "package %s;\nimport dev.preflight.*;\nimport jakarta.ws.rs.*;\n%s".formatted(module, code);
    return Compiler.compile(Map.of(name, source), output.resolve(module), modules);
  }

  /** Compiles a subclass that adds a method, without the processor. */
  private Path library(String superclass, Path module) throws IOException {
    String library =
        """
        package library;
        public class Library extends %s {
          @jakarta.ws.rs.DELETE @jakarta.ws.rs.Path("secret")
          public String secret() { return "secret"; }
        }
        """
            .formatted(superclass);
    return Compiler.compileWithout(
        Map.of("library.Library", library), output.resolve("library"), module);
  }

  private static int preflight(Target target, String path, String origin) throws Exception {
    String[] headers = {"Origin", origin, "Access-Control-Request-Method", "DELETE"};
    return target.send("OPTIONS", path, headers).status();
  }

  private static String resource(String type, String path, String policy) {
    return """
        @Path("%s") public class %s {
          @Path("{id}") @DELETE %s public String remove() { return "%s"; }
        }
        """
        .formatted(path, type, policy, type);
  }

  @Test
  void tablesAreJoined() throws Exception {
    Path orders =
        compile("orders.Orders", resource("Orders", "orders", "@CrossOrigin(\"" + SHOP + "\")"));
    Path carts =
        compile("carts.Carts", resource("Carts", "carts", "@CrossOrigin(\"" + DESK + "\")"));
    try (InProcess jersey =
        InProcess.start(List.of(orders, carts), List.of("orders.Orders", "carts.Carts"))) {
      assertThat(preflight(jersey, "/orders/1", SHOP)).isEqualTo(204);
      assertThat(preflight(jersey, "/orders/1", DESK)).isEqualTo(403);
      assertThat(preflight(jersey, "/carts/1", DESK)).isEqualTo(204);
    }
  }

  @Test
  void twoClaimsToOnePathAreAnError() throws Exception {
    Path one =
        compile(
            "one.First",
            resource(
                "First", "/orders/", "@Produces(\"text/csv\") @CrossOrigin(\"" + SHOP + "\")"));
    Path two =
        compile(
            "two.Second",
            resource("Second", "orders", "@CrossOrigin(\"" + DESK + "\")").replace("{id}", "{x}"));
    assertThatThrownBy(() -> InProcess.start(List.of(one, two), List.of("one.First", "two.Second")))
        .hasStackTraceContaining(" has two methods with different policies")
        .hasStackTraceContaining("one.First.remove")
        .hasStackTraceContaining("two.Second.remove");
  }

  @Test
  void claimsUnderOneReusablePolicyAreNone() throws Exception {
    Path shared =
        compile("shared.Policy", "@CrossOrigin(\"" + SHOP + "\") public @interface Policy {}");
    String csv =
        resource("Csv", "orders", "@Produces(\"text/csv\") @shared.Policy").replace("{id}", "all");
    String text =
        resource("Text", "orders", "@Produces(\"text/plain\") @shared.Policy")
            .replace("{id}", "all");
    Path one = compile("csv.Csv", csv, shared);
    Path two = compile("text.Text", text, shared);
    try (InProcess jersey =
        InProcess.start(List.of(shared, one, two), List.of("csv.Csv", "text.Text"))) {
      assertThat(preflight(jersey, "/orders/all", SHOP)).isEqualTo(204);
      assertThat(preflight(jersey, "/orders/all", DESK)).isEqualTo(403);
    }
  }

  @Test
  void locatorsLeadIntoOtherModules() throws Exception {
    Path items =
        compile(
            "items.Items",
            """
            public class Items {
              @DELETE @CrossOrigin("https://desk.example.com") public String remove() { return ""; }
            }
            """);
    Path orders =
        compile(
            "orders.Orders",
            """
            @Path("orders") @CrossOrigin("https://shop.example.com") public class Orders {
              @Path("items") public items.Items items() { return new items.Items(); }
            }
            """,
            items);
    try (InProcess jersey = InProcess.start(List.of(items, orders), List.of("orders.Orders"))) {
      assertThat(preflight(jersey, "/orders/items", DESK)).isEqualTo(204);
      assertThat(preflight(jersey, "/orders/items", SHOP)).isEqualTo(403);
    }
  }

  @Test
  void subclassFromALibraryIsClosedWhereItAddsMethods() throws Exception {
    Path open = compile("open.Open", resource("Open", "open", "@CrossOrigin(\"" + SHOP + "\")"));
    Path closed = library("open.Open", open);
    try (InProcess jersey = InProcess.start(List.of(open, closed), List.of("library.Library"))) {
      assertThat(preflight(jersey, "/open/1", SHOP)).isEqualTo(204);
      assertThat(preflight(jersey, "/open/secret", SHOP)).isEqualTo(403);
      assertThat(jersey.send("DELETE", "/open/secret").body()).isEqualTo("secret");
      assertThat(jersey.send("DELETE", "/open/secret", "Origin", SHOP).allowOrigin()).isEmpty();
    }
  }

  @Test
  void subclassFromALibraryIsClosedBelowLocatorsToo() throws Exception {
    Path open =
        compile(
            "open.Items",
            """
            @SameOrigin public class Items {
              @DELETE @CrossOrigin("https://desk.example.com") public String remove() { return ""; }
            }
            """);
    Path closed = library("open.Items", open);
    Path shop =
        compile(
            "shop.Shop",
            """
            @Path("shop") @CrossOrigin("https://shop.example.com") public class Shop {
              @Path("items") public open.Items items() { return new library.Library(); }
            }
            """,
            open,
            closed);
    try (InProcess jersey = InProcess.start(List.of(open, closed, shop), List.of("shop.Shop"))) {
      assertThat(preflight(jersey, "/shop/items", DESK)).isEqualTo(204);
      assertThat(preflight(jersey, "/shop/items/secret", SHOP)).isEqualTo(403);
      Target.Answer secret = jersey.send("DELETE", "/shop/items/secret", "Origin", SHOP);
      assertThat(secret.body()).isEqualTo("secret");
      assertThat(secret.allowOrigin()).isEmpty();
    }
  }

  // The same as the application's, but on the class: nearer than that of a locator.
  @Test
  void policyLikeTheApplicationsIsTheClassesOwn() throws Exception {
    String imports = "package shop;\nimport dev.preflight.*;\nimport jakarta.ws.rs.*;\n";
    Path shop =
        Compiler.compile(
            Map.of(
                "shop.Shop",
                imports
                    + """
                    @CrossOrigin("https://shop.example.com")
                    public class Shop extends jakarta.ws.rs.core.Application {}
                    """,
                "shop.Items",
                imports
                    + """
                    @Path("items") @CrossOrigin("https://shop.example.com") public class Items {
                      @DELETE public String remove() { return "removed"; }
                    }
                    """,
                "shop.Desk",
                imports
                    + """
                    @Path("desk") @CrossOrigin("https://desk.example.com") public class Desk {
                      @Path("items") public Items items() { return new Items(); }
                    }
                    """),
            output.resolve("shop"));
    try (InProcess jersey = InProcess.start(List.of(shop), List.of("shop.Items", "shop.Desk"))) {
      assertThat(preflight(jersey, "/desk/items", SHOP)).isEqualTo(204);
      assertThat(preflight(jersey, "/desk/items", DESK)).isEqualTo(403);
      assertThat(jersey.send("DELETE", "/desk/items", "Origin", SHOP).allowOrigin())
          .isEqualTo(SHOP);
      assertThat(jersey.send("DELETE", "/desk/items", "Origin", DESK).allowOrigin()).isEmpty();
    }
  }
}
