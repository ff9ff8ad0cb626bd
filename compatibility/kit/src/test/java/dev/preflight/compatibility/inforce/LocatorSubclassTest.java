package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A locator returns a class that has a subclass. Where both have one policy, everything is open;
 * else the compiler warns, and report, lock, path table and responses are closed alike.
 */
class LocatorSubclassTest {
  private static final String IMPORTS =
      "package shop; import dev.preflight.*; import jakarta.ws.rs.*; ";
  private static final String AT_SHOP = "@CrossOrigin(\"" + SHOP + "\")";

  @TempDir private Path output;

  private Map<String, String> sources(String ofItems, String ofSubclass, String more) {
    return Map.of(
        "shop.Policy",
        IMPORTS + AT_SHOP + " public @interface Policy {}",
        "shop.Shop",
        IMPORTS
            + "@Path(\"shop\") public class Shop { @GET "
            + AT_SHOP
            + " public String get() { return \"\"; }"
            + " @Path(\"items\") public Items items() { return new Special(); } }",
        "shop.Items",
        IMPORTS + ofItems + " public class Items { @PUT public String put() { return \"\"; } }",
        "shop.Special",
        IMPORTS + ofSubclass + " public class Special extends Items { " + more + " }");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        // Under one reusable policy, the same policy written twice, by inheritance.
        "@Policy, @Policy, '', true",
        "@Policy, @CrossOrigin(\"https://shop.example.com\"), '', true",
        "@CrossOrigin(\"https://shop.example.com\"), '', '', true",
        "@Policy, '', @PUT @Policy public String put() { return \"special\"; }, true",
        "@Policy, '', @DELETE public String remove() { return \"\"; }, true",
        // Another policy, also where only one method has it.
        "@Policy, @CrossOrigin(\"https://desk.example.com\"), '', false",
        "@Policy, @SameOrigin, '', false",
        "@Policy, '', @PUT @SameOrigin public String put() { return \"special\"; }, false",
        "'', @Policy, '', false",
      })
  void allAgree(String ofItems, String ofSubclass, String more, boolean open) throws Exception {
    Path lock = output.resolve("cors.lock");
    String printed =
        Compiler.print(
            sources(blank(ofItems), blank(ofSubclass), blank(more)),
            output,
            "-Apreflight.lock=" + lock,
            "-Apreflight.lock.update=true");
    assertThat(printed.contains("whose subclass Special has different policies")).isEqualTo(!open);
    String report =
        Files.readString(output.resolve("META-INF/preflight/cors-policies.json"))
            .replaceAll("\\s+|\"templates\": \\[[^\\]]*],", "");
    String endpoint =
        open ? "/shop/items\",\"method\":\"PUT\"" : "/shop/items/**\",\"method\":\"*\"";
    assertThat(report).contains("\"path\":\"" + endpoint);
    assertThat(Files.readString(lock))
        .contains(open ? "PUT /shop/items\n  origins: " + SHOP : "* /shop/items/**\n  closed");
    try (Logs logs = new Logs();
        InProcess jersey = InProcess.start(List.of(output), List.of("shop.Shop"))) {
      Asked asked = new Asked(jersey);
      assertThat(asked.preflight("PUT", "/shop/items", SHOP)).isEqualTo(open ? 204 : 403);
      assertThat(asked.preflight("PUT", "/shop/items", DESK)).isEqualTo(403);
      assertThat(logs.at("WARNING")).isEmpty();
      assertThat(logs.at("SEVERE")).isEmpty();
    }
  }

  private static String blank(String text) {
    return text.equals("''") ? "" : text;
  }

  // The compiler does not see the subclass then; it is in the package.
  @Test
  void subclassThatWasCompiledBeforeCounts() throws Exception {
    Map<String, String> sources = sources("@Policy", "@SameOrigin", "");
    Compiler.compile(sources, output);
    Map<String, String> part = Map.of("shop.Shop", sources.get("shop.Shop"));
    Compiler.compile(part, output, output);
    try (InProcess jersey = InProcess.start(List.of(output), List.of("shop.Shop"))) {
      assertThat(new Asked(jersey).preflight("PUT", "/shop/items", SHOP)).isEqualTo(403);
    }
  }

  // A module cannot know the subclasses of others: nothing runs under a policy it does not have.
  @Test
  void subclassOfAnotherModuleIsRefusedWhenItIsRouted() throws Exception {
    Map<String, String> sources = new java.util.HashMap<>(sources("@Policy", "", ""));
    sources.remove("shop.Special");
    sources.put(
        "shop.Shop",
        sources
            .get("shop.Shop")
            .replace("return new Special();", "return made;")
            .replace("@GET", "public static Items made; @GET"));
    Compiler.compile(sources, output);
    Path other =
        Compiler.compile(
            Map.of(
                "other.Special",
                "package other; @dev.preflight.SameOrigin public class Special extends shop.Items {"
                    + " @Override public String put() { return \"secret\"; }"
                    + " static { } public Special() { shop.Shop.made = this; } }"),
            output.resolveSibling("other"),
            output);
    try (InProcess jersey =
        InProcess.start(List.of(output, other), List.of("shop.Shop", "other.Special"))) {
      Class<?> special = jersey.load("other.Special");
      special.getConstructor().newInstance();
      Asked asked = new Asked(jersey);
      asked.preflight("PUT", "/shop/items", SHOP);
      assertThat(asked.body("PUT", "/shop/items", SHOP)).isNotEqualTo("secret");
      assertThat(asked.mayRead("PUT", "/shop/items", SHOP)).isFalse();
    }
  }
}
