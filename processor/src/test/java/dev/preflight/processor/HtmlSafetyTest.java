package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that no source can make the page run or fetch anything. */
class HtmlSafetyTest {
  private static final String HOSTILE =
      """
      package com.acme;
      @jakarta.ws.rs.Path("<script>alert(1)</script>{x: [\\"'>]+}&amp;{{policies}}\\u202e")
      @dev.preflight.CrossOrigin(originRegexes = "https://(<img src=x>)?\\"?\\u200b?a\\\\.example\\\\.com")
      public class HostileResource {
        @jakarta.ws.rs.GET public void get() {}
        @M public void custom() {}
        @jakarta.ws.rs.HttpMethod("<b onclick='x'>") @interface M {}
      }
      """;

  private static final String PAGE = page();

  private static String page() {
    Compilation compilation =
        Compilations.compile(
            List.of(Compilations.source("com.acme.HostileResource", HOSTILE)),
            "-Apreflight.report=html");
    assertThat(compilation).succeeded();
    assertThat(ReportsTest.file(compilation, ModuleReports.JSON).orElseThrow())
        .contains("\"/<script>alert(1)</script>{x: [\\\"'>]+}&amp;{{policies}}\\u202e\"")
        .contains("\"https://(<img src=x>)?\\\"?\\u200b?a\\\\.example\\\\.com\"");
    return ReportsTest.file(compilation, ModuleReports.HTML).orElseThrow();
  }

  @Test
  void whatIsWrittenInSourcesIsNoMarkup() {
    assertThat(PAGE)
        .doesNotContain("<script>alert", "<img", "<b onclick", "[\"'>]", "\u202e", "\u200b")
        .contains("&lt;script&gt;alert(1)&lt;/<wbr>script&gt;")
        .contains("{x: [&quot;&#39;&gt;]+}&amp;amp;{{policies}}\\u202e")
        .contains("&lt;img src=x&gt;");
    assertThat(elements("script")).hasSize(1);
    assertThat(elements("article")).hasSize(1);
  }

  @Test
  void nothingIsFetched() {
    assertThat(tags())
        .noneMatch(tag -> tag.matches("(?s).*\\b(src|srcset|action|data|background)\\s*=.*"))
        .noneMatch(tag -> tag.matches("(?s).*\\bhref\\s*=\\s*(?!\"#p\\d+\").*"));
    assertThat(PAGE).doesNotContainPattern("(?i)(src|href)=[\"']?https?:");
    assertThat(elements("style").get(0)).doesNotContain("url(", "@import");
  }

  @Test
  void onlyItsOwnScriptAndStyleMayRun() throws Exception {
    assertThat(PAGE)
        .contains(
            "content=\"default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none';"
                    .formatted(hash(elements("style").get(0)), hash(elements("script").get(0)))
                + " form-action 'none'\"")
        .doesNotContain("unsafe-inline");
    assertThat(tags()).noneMatch(tag -> tag.matches("(?s).*\\s(style|on\\w+)\\s*=.*"));
  }

  /** Returns the tags without quoted text, except references. */
  private static List<String> tags() {
    return Pattern.compile("<[a-z!/](\"[^\"]*\"|[^>\"])*>")
        .matcher(PAGE)
        .results()
        .map(tag -> tag.group().replaceAll("(?<!href=)\"[^\"]*\"", "\"\""))
        .toList();
  }

  private static List<String> elements(String name) {
    return Pattern.compile("<%s\\b[^>]*>(.*?)</%s>".formatted(name, name), Pattern.DOTALL)
        .matcher(PAGE)
        .results()
        .map((MatchResult element) -> element.group(1))
        .toList();
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
