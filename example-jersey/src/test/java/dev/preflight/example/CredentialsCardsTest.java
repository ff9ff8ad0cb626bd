package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cookies: sent if the page asks for it, and read if the server allows it. */
class CredentialsCardsTest extends BrowserTest {

  @Test
  void withCredentials() {
    CardRun run = page.run("with-credentials").saw("204", "200").carried("POST 204", "GET 200");
    run.asked(1, "Cookie", "shop-user=ada")
        .answered(1, "Access-Control-Allow-Origin", page.origin())
        .answered(1, "Access-Control-Allow-Credentials", "true");
    assertThat(run.seen().get(1).text()).contains("ada");
  }

  @Test
  void withoutCredentials() {
    page.run("with-credentials");
    page.run("without-credentials")
        .saw("401")
        .carried("GET 401")
        .asked(0, "Cookie", null)
        .answered(0, "Access-Control-Allow-Credentials", "true");
  }

  @Test
  void credentialsWhereTheAnswerIsTheWildcard() {
    page.run("with-credentials");
    page.run("credentials-wildcard")
        .saw("blocked")
        .carried("GET 200")
        .asked(0, "Cookie", "shop-user=ada")
        .answered(0, "Access-Control-Allow-Origin", "*");
  }
}
