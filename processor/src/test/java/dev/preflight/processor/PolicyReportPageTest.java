package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the processor writes the report and the message shown in docs/policy-report.md. */
class PolicyReportPageTest {
  private static final Path PAGE = Documents.path("docs/policy-report.md");
  private static final String IMPORTS =
      "package com.acme;\nimport dev.preflight.*;\nimport jakarta.ws.rs.*;\n";
  private static final JavaFileObject POLICY =
      Compilations.source(
          "com.acme.StorefrontPolicy",
          IMPORTS
              + """
              @CrossOrigin(origins = "https://shop.example.com", allowedHeaders = "Content-Type",
                  allowCredentials = true)
              public @interface StorefrontPolicy {}
              """);

  @TempDir Path folder;

  @Test
  void jsonIsThatOfAResource() {
    Compilation compilation =
        compile("@StorefrontPolicy", "@PUT @Path(\"{id}\") public void replace() {}");
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Documents.blocks(PAGE, "json"))
        .containsExactly(
            Compilations.text(
                compilation
                    .generatedFile(StandardLocation.CLASS_OUTPUT, ModuleReports.JSON)
                    .orElseThrow()));
  }

  @Test
  void messageIsThatOfAChangedPolicy() throws IOException {
    String lock = folder.resolve("policies.lock").toString();
    String list = "@GET public void list() {}\n";
    String remove = "@DELETE @Path(\"{id}\") public void remove() {}";
    String partners =
        """
        @CrossOrigin(origins = "https://*.partners.example.com", allowCredentials = true,
            tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
        """;
    compile(
        "",
        "@CrossOrigin({\"https://shop.example.com\", \"https://old.example.com\"}) "
            + list
            + remove,
        "-Apreflight.lock=" + lock,
        "-Apreflight.lock.update=true");
    Compilation changed =
        compile(
            "",
            "@CrossOrigin(\"https://shop.example.com\") " + list + partners + remove,
            "-Apreflight.lock=" + lock);
    String printed = Compilations.report(changed).replace(lock, "src/main/cors/policies.lock");
    assertThat(Documents.blocks(PAGE, "text")).hasSize(1).allMatch(printed::contains);
  }

  private static Compilation compile(String policy, String methods, String... options) {
    String resource = "\n@Path(\"orders\")\npublic class OrdersResource {\n" + methods + "\n}\n";
    return Compilations.compile(
        List.of(
            POLICY, Compilations.source("com.acme.OrdersResource", IMPORTS + policy + resource)),
        options);
  }
}
