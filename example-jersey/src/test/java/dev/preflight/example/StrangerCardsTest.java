package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of other origins, and what they get. */
class StrangerCardsTest extends BrowserTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  @Test
  void sandboxedPage() {
    page.run("null-origin")
        .saw("blocked")
        .carried("GET 200")
        .asked(0, "Origin", "null")
        .answered(0, ALLOW_ORIGIN, null)
        .answered(0, "Vary", "Origin");
  }

  @Test
  void evilPage() {
    page.run("with-credentials");
    CardRun run = page.run("evil-origin").saw("blocked", "blocked");
    run.carried("GET 200", "OPTIONS 403")
        .asked(0, "Origin", page.stranger())
        .asked(0, "Cookie", "shop-user=ada")
        .answered(0, ALLOW_ORIGIN, null)
        .asked(1, "Origin", page.stranger());
    assertThat(run.seen()).noneMatch(seen -> seen.text().contains("quantity"));
  }

  @Test
  void policyForEachMethod() {
    CardRun run = page.run("per-method").saw("200", "200", "blocked");
    run.carried("GET 200", "OPTIONS 204", "PUT 200", "OPTIONS 403")
        .asked(0, "Origin", page.stranger())
        .answered(0, ALLOW_ORIGIN, "*")
        .answered(1, ALLOW_ORIGIN, page.origin())
        .answered(1, "Access-Control-Allow-Methods", "PUT")
        .asked(3, "Origin", page.stranger());
  }
}
