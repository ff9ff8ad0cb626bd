package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Simple requests: what the browser lets the page see of their answers. */
class ReadingCardsTest extends BrowserTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  @Test
  void sameOrigin() {
    page.run("same-origin").saw("200").carried("GET 200").answered(0, ALLOW_ORIGIN, null);
  }

  @Test
  void blockedWithoutCors() {
    page.run("no-cors")
        .saw("blocked")
        .carried("GET 200")
        .asked(0, "Origin", page.origin())
        .answered(0, ALLOW_ORIGIN, null);
  }

  @Test
  void allowed() {
    CardRun run = page.run("allowed").saw("200").carried("GET 200");
    run.answered(0, ALLOW_ORIGIN, "*").answered(0, "Vary", null);
    assertThat(run.seen().get(0).text()).contains("Teapot");
  }

  @Test
  void exposedAndHiddenHeaders() {
    CardRun run = page.run("exposed-headers").saw("201").carried("OPTIONS 204", "POST 201");
    run.answered(1, "X-Warehouse", "north")
        .answered(1, "Access-Control-Expose-Headers", "X-Order-Number");
    String number = run.wire().get(1).response().get("X-Order-Number").get(0);
    assertThat(run.seen().get(0).text())
        .contains("X-Order-Number: " + number)
        .contains("X-Warehouse: null");
  }

  @Test
  void redirect() {
    CardRun run = page.run("redirect").saw("200").carried("GET 303", "GET 200");
    run.answered(0, ALLOW_ORIGIN, "*").answered(1, ALLOW_ORIGIN, "*");
    assertThat(run.seen().get(0).text()).contains("Cup");
  }

  @Test
  void serverSentEvents() {
    CardRun run = page.run("events").saw("200").carried("GET 200");
    run.asked(0, "Accept", "text/event-stream")
        .answered(0, ALLOW_ORIGIN, page.origin())
        .answered(0, "Access-Control-Allow-Credentials", "true");
    assertThat(run.seen().get(0).text()).contains("event count: ");
  }
}
