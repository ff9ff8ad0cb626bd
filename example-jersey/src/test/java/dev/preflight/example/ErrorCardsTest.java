package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors whose status the page can read. */
class ErrorCardsTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"401, GET, true", "404, GET, false", "415, POST, true", "500, GET, true"})
  void readable(String status, String method, boolean credentials) {
    CardRun run = page.run("error-" + status).saw(status).carried(method + " " + status);
    run.answered(0, "Access-Control-Allow-Origin", credentials ? page.origin() : "*")
        .answered(0, "Access-Control-Allow-Credentials", credentials ? "true" : null);
    assertThat(run.seen().get(0).text()).doesNotContain("on purpose");
  }
}
