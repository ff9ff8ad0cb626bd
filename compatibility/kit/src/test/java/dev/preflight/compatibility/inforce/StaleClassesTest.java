package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module whose parts are compiled at different times, with the processor and without it. */
class StaleClassesTest {
  private static final String AT_SHOP = "@CrossOrigin(\"" + SHOP + "\")";
  private static final String AT_DESK = "@CrossOrigin(\"" + DESK + "\")";

  @TempDir private Path output;

  private static Map<String, String> sources(String... namesAndCode) {
    Map<String, String> sources = new HashMap<>();
    for (int i = 0; i < namesAndCode.length; i += 2) {
      sources.put(
          "shop." + namesAndCode[i],
          "package shop; import dev.preflight.*; import jakarta.ws.rs.*; " + namesAndCode[i + 1]);
    }
    return sources;
  }

  private static String resource(String name, String policy) {
    return "@Path(\"%s\") %s public class %s { @PUT public String put() { return \"%s\"; } }"
        .formatted(name.toLowerCase(java.util.Locale.ROOT), policy, name, name);
  }

  private void compile(String... namesAndCode) throws IOException {
    Compiler.compile(sources(namesAndCode), output, output);
  }

  private void compileWithout(String... namesAndCode) throws IOException {
    Compiler.compileWithout(sources(namesAndCode), output, output);
  }

  private InProcess start(String... classes) throws Exception {
    return InProcess.start(
        List.of(output), List.of(classes).stream().map(name -> "shop." + name).toList());
  }

  @Test
  void partialCompilationKeepsThePoliciesOfTheOthers() throws Exception {
    compile("Orders", resource("Orders", AT_SHOP), "Carts", resource("Carts", AT_SHOP));
    compile("Orders", resource("Orders", AT_DESK));
    try (Logs logs = new Logs();
        InProcess jersey = start("Orders", "Carts")) {
      Asked asked = new Asked(jersey);
      assertThat(asked.preflight("PUT", "/carts", SHOP)).isEqualTo(204);
      assertThat(asked.preflight("PUT", "/orders", DESK)).isEqualTo(204);
      assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(403);
      assertThat(logs.at("SEVERE")).isEmpty();
    }
  }

  @Test
  void annotationTakenAwayClosesTheClass() throws Exception {
    for (boolean processor : List.of(true, false)) {
      compile("Orders", resource("Orders", "@CrossOrigin(\"*\")"));
      String without = resource("Orders", "");
      if (processor) {
        compile("Orders", without);
      } else {
        compileWithout("Orders", without);
      }
      try (Logs logs = new Logs();
          InProcess jersey = start("Orders")) {
        Asked asked = new Asked(jersey);
        assertThat(asked.preflight("PUT", "/orders", SHOP)).isNotEqualTo(204);
        assertThat(asked.mayRead("PUT", "/orders", SHOP)).isFalse();
        assertThat(logs.at("SEVERE"))
            .singleElement()
            .asString()
            .contains("shop.Orders: no longer annotated", "mvn clean compile");
      }
    }
  }

  @Test
  void annotationChangedWithoutTheProcessorClosesTheClass() throws Exception {
    compile("Orders", resource("Orders", AT_SHOP), "Carts", resource("Carts", AT_SHOP));
    compileWithout("Orders", resource("Orders", AT_DESK));
    try (Logs logs = new Logs();
        InProcess jersey = start("Orders", "Carts")) {
      Asked asked = new Asked(jersey);
      assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(403);
      assertThat(asked.preflight("PUT", "/orders", DESK)).isEqualTo(403);
      assertThat(asked.mayRead("PUT", "/orders", SHOP)).isFalse();
      assertThat(asked.preflight("PUT", "/carts", SHOP)).isEqualTo(204);
      assertThat(logs.at("SEVERE"))
          .singleElement()
          .asString()
          .contains("one class", "shop.Orders: annotated differently")
          .doesNotContain("shop.Carts");
    }
  }

  @Test
  void pathChangedWithoutTheProcessorClosesTheClass() throws Exception {
    compile("Orders", resource("Orders", AT_SHOP));
    compileWithout("Orders", resource("Orders", AT_SHOP).replace("\"orders\"", "\"moved\""));
    try (Logs logs = new Logs();
        InProcess jersey = start("Orders")) {
      assertThat(new Asked(jersey).preflight("PUT", "/moved", SHOP)).isEqualTo(403);
      assertThat(logs.at("SEVERE")).hasSize(1);
    }
  }

  // With the default retention, reflection does not even show the annotation.
  @Test
  void reusableAnnotationChangedAloneClosesItsUsers() throws Exception {
    for (String retention :
        List.of(
            "", "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)")) {
      String policy = retention + " %s public @interface Policy {}";
      compile("Policy", policy.formatted(AT_SHOP), "Orders", resource("Orders", "@Policy"));
      try (Logs logs = new Logs();
          InProcess jersey = start("Orders")) {
        assertThat(new Asked(jersey).preflight("PUT", "/orders", SHOP)).isEqualTo(204);
        assertThat(logs.at("SEVERE")).isEmpty();
      }
      compile("Policy", policy.formatted(AT_DESK));
      try (Logs logs = new Logs();
          InProcess jersey = start("Orders")) {
        assertThat(new Asked(jersey).preflight("PUT", "/orders", SHOP)).isEqualTo(403);
        assertThat(logs.at("SEVERE")).singleElement().asString().contains("shop.Orders");
      }
    }
  }

  @Test
  void interfaceChangedAloneClosesWhatImplementsIt() throws Exception {
    String api = "@Path(\"orders\") %s public interface Api { @PUT String put(); }";
    String orders = "public class Orders implements Api { public String put() { return \"\"; } }";
    compile("Api", api.formatted(AT_SHOP), "Orders", orders);
    compileWithout("Api", api.formatted(AT_DESK));
    try (Logs logs = new Logs();
        InProcess jersey = start("Orders")) {
      assertThat(new Asked(jersey).preflight("PUT", "/orders", SHOP)).isEqualTo(403);
      assertThat(logs.at("SEVERE")).singleElement().asString().contains("shop.Orders");
    }
  }

  // An optional library that is left out at run time, in a method that nothing calls.
  @Test
  void typeThatIsMissingAtRunTimeDoesNotMatter() throws Exception {
    String application =
        Applications.source("shop.App", Applications.policy(SHOP))
            .replace("package shop;", "")
            .replace("@Override", "private Gone gone() { return null; } @Override");
    compile("Gone", "public class Gone {}", "App", application, "Orders", resource("Orders", ""));
    Files.delete(output.resolve("shop/Gone.class"));
    try (Logs logs = new Logs();
        InProcess jersey = start("App", "Orders")) {
      assertThat(new Asked(jersey).preflight("PUT", "/orders", SHOP)).isEqualTo(204);
      assertThat(logs.at("SEVERE")).isEmpty();
    }
  }

  @Test
  void withoutTheProcessorEverythingIsClosedAndToldAtOnce() throws Exception {
    compileWithout(
        "Policy",
        AT_SHOP + " public @interface Policy {}",
        "Orders",
        resource("Orders", "@CrossOrigin(value = \"*\", allowCredentials = true)"),
        "Carts",
        resource("Carts", "@Policy"),
        "Plain",
        resource("Plain", ""));
    try (Logs logs = new Logs();
        InProcess jersey = start("Orders", "Carts", "Plain")) {
      Asked asked = new Asked(jersey);
      assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(403);
      assertThat(asked.preflight("PUT", "/carts", SHOP)).isEqualTo(403);
      assertThat(asked.mayRead("PUT", "/orders", SHOP)).isFalse();
      assertThat(logs.at("SEVERE"))
          .singleElement()
          .asString()
          .contains(
              "2 classes", "shop.Carts, shop.Orders: annotated, but without a generated class")
          .contains("annotation processor path")
          .doesNotContain("Plain");
    }
  }

  @Test
  void enforcedPolicyThatIsNotInForceKeepsTheApplicationFromStarting() throws Exception {
    String enforced = "@CrossOrigin(value = \"" + SHOP + "\", enforce = true)";
    compileWithout("Orders", resource("Orders", enforced), "Carts", resource("Carts", AT_SHOP));
    assertThatThrownBy(() -> start("Orders", "Carts"))
        .hasStackTraceContaining(
            "shop.Carts, shop.Orders: annotated, but without a generated class")
        .hasStackTraceContaining("preflight.onMismatch");
  }

  @Test
  void enforcementOfAnotherClassCountsToo() throws Exception {
    String enforced = "@CrossOrigin(value = \"" + SHOP + "\", enforce = true)";
    compile("Orders", resource("Orders", enforced), "Carts", resource("Carts", AT_SHOP));
    compileWithout("Carts", resource("Carts", AT_DESK));
    assertThatThrownBy(() -> start("Orders", "Carts"))
        .hasStackTraceContaining("shop.Carts: annotated differently");
  }

  @Test
  void localClassesAreToldOf() throws Exception {
    compile(
        "Items",
        AT_SHOP + " public interface Items { @PUT String put(); }",
        "Orders",
        "@Path(\"orders\") public class Orders { @Path(\"items\") "
            + AT_SHOP
            + " public Items items() { return new Items() { public String put() { return \"\"; } }; } }");
    try (Logs logs = new Logs();
        InProcess jersey = start("Orders")) {
      assertThat(new Asked(jersey).mayRead("PUT", "/orders/items", SHOP)).isFalse();
      assertThat(new Asked(jersey).mayRead("PUT", "/orders/items", SHOP)).isFalse();
      assertThat(logs.at("SEVERE")).singleElement().asString().contains("local or anonymous class");
    }
  }
}
