package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Requests that the browser asks for first. */
class PreflightCardsTest extends BrowserTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String ASKED_HEADERS = "Access-Control-Request-Headers";
  private static final String ASKED_METHOD = "Access-Control-Request-Method";

  @Test
  void allowed() {
    page.run("preflight-allowed")
        .saw("201")
        .carried("OPTIONS 204", "POST 201")
        .asked(0, ASKED_METHOD, "POST")
        .asked(0, ASKED_HEADERS, "content-type,x-trace-id")
        .answered(0, ALLOW_ORIGIN, page.origin())
        .asked(1, "X-Trace-ID", "7f3a");
  }

  @Test
  void blocked() {
    page.run("preflight-blocked")
        .saw("blocked")
        .carried("OPTIONS 403")
        .asked(0, ASKED_HEADERS, "content-type")
        .answered(0, ALLOW_ORIGIN, null)
        .answered(0, "Vary", CorsAssertions.PREFLIGHT_VARY);
  }

  @Test
  void headerThatIsNotAllowed() {
    page.run("header-refused")
        .saw("blocked")
        .carried("OPTIONS 403")
        .asked(0, ASKED_METHOD, "GET")
        .asked(0, ASKED_HEADERS, "x-secret");
  }

  @Test
  void methodThatIsNotAllowed() {
    page.run("method-refused")
        .saw("blocked")
        .carried("OPTIONS 403")
        .asked(0, ASKED_METHOD, "DELETE");
  }

  @Test
  void askedOnceAndRemembered() {
    CardRun run = page.run("preflight-cache").saw("200", "200");
    run.carried("OPTIONS 204", "PUT 200", "PUT 200").answered(0, "Access-Control-Max-Age", "60");
    assertThat(run.wire()).extracting(Exchange::path).containsOnly(run.wire().get(0).path());
  }

  @Test
  void wildcardWithAuthorizationBesideIt() {
    page.run("wildcard-authorization")
        .saw("200")
        .carried("OPTIONS 204", "GET 200")
        .asked(0, ASKED_HEADERS, "authorization,x-partner")
        .answered(0, ALLOW_ORIGIN, "*")
        .answered(0, "Access-Control-Allow-Headers", "*, Authorization")
        .asked(1, "Authorization", "Bearer 7f3a");
  }
}
