package dev.preflight.compatibility.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/in-force.md shows is what is printed. */
class InForcePageTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "in-force.md");

  @TempDir private Path output;

  private static String block(int number) throws IOException {
    return Files.readString(PAGE).split("```text\n", -1)[number].split("\n```", 2)[0];
  }

  private static Map<String, String> resources(String policy) {
    Map<String, String> sources = new TreeMap<>();
    for (String name : List.of("CartsResource", "OrdersResource")) {
      sources.put(
          "com.acme." + name,
          """
          package com.acme;
          @jakarta.ws.rs.Path("%s") @dev.preflight.CrossOrigin("%s")
          public class %s { @jakarta.ws.rs.GET public String get() { return ""; } }
          """
              .formatted(name.toLowerCase(Locale.ROOT), policy, name));
    }
    return sources;
  }

  @Test
  void messageOfAMismatch() throws Exception {
    Map<String, String> sources = resources("https://shop.example.com");
    Compiler.compileWithout(sources, output);
    try (Logs logs = new Logs()) {
      InProcess.start(List.of(output), List.copyOf(sources.keySet())).close();
      assertThat(logs.at("SEVERE"))
          .containsExactly("SEVERE " + block(2) + "\n  See docs/in-force.md");
    }
  }

  @Test
  void lineAtStartUp() throws Exception {
    Map<String, String> sources = resources("${storefront.origins:https://shop.example.com}");
    sources.put(
        "com.acme.ShopApplication",
        Applications.source(
            "com.acme.ShopApplication", Applications.policy("https://desk.example.com")));
    Compiler.compile(sources, output);
    System.setProperty("storefront.origins", "https://a.example, https://b.example");
    try (Logs logs = new Logs()) {
      List<String> names =
          List.of("com.acme.ShopApplication", "com.acme.CartsResource", "com.acme.OrdersResource");
      InProcess.start(List.of(output), names).close();
      String shown =
          block(1)
              .replace("12 resources, 31 paths", "2 resources, 2 paths")
              .replace("5 policies", "2 policies")
              .replace("MicroProfile Config", "a system property");
      assertThat(logs.at("INFO")).contains("INFO " + shown);
    } finally {
      System.clearProperty("storefront.origins");
    }
  }
}
