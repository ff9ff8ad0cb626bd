package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page when something comes between: no server, another name, another client. */
class DisturbedPageTest extends BrowserTest {
  @BeforeEach
  void reload() {
    page.open();
  }

  @Test
  void recoversWhenTheServerHasNotAnswered() {
    page.chromium()
        .driver()
        .executeScript(
            """
            const real = fetch;
            window.fetch = async (url, ...options) => {
              if (String(url).startsWith("/wire")) {
                window.fetch = real;
                return new Response("", { status: 503 });
              }
              return real(url, ...options);
            };
            """);
    CardRun failed = page.run("allowed");
    assertThat(failed.verdict()).contains("Not as expected");
    assertThat(page.card("allowed").getText()).contains("The demo's server does not respond");
    assertThat(page.summary()).startsWith("Another origin, with CORS: not as expected. ");
    page.run("allowed").saw("200");
    int cards = page.cards().size();
    assertThat(page.summary())
        .isEqualTo(
            "Another origin, with CORS: allowed, as expected. %d of %d cards are as expected"
                .formatted(cards, cards));
  }

  @Test
  void goesToTheNameThatThePoliciesHave() {
    String other = page.origin().replace("localhost", "127.0.0.1");
    assertThat(DemoPage.summaryOf(page.chromium(), other)).matches("(\\d+) of \\1 cards .*");
    assertThat(page.chromium().driver().getCurrentUrl()).startsWith(page.origin());
  }

  @Test
  void requestsOfOtherProgramsDoNotCount() throws Exception {
    ChromeDriver driver = page.chromium().driver();
    driver.executeScript(
        """
        const real = fetch;
        window.fetch = async (url, ...options) => {
          if (String(url).includes("/api/")) {
            await new Promise((resume) => { window.resume = resume; });
          }
          return real(url, ...options);
        };
        """);
    WebElement card = page.card("allowed");
    card.findElement(By.tagName("button")).click();
    page.await("return 'resume' in window");
    new Http(page.demo().ports().cors()).get("/api/products");
    driver.executeScript("resume()");
    page.awaitIdle();
    assertThat(card.findElement(By.className("verdict")).getText())
        .contains("Allowed, as expected");
  }
}
