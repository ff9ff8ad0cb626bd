package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page as a whole: true, readable and usable. */
class PageTest extends BrowserTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/preflight/example/api");

  @Test
  void allCardsAreAsExpectedAtOnce() {
    page.open();
    int cards = page.cards().size();
    assertThat(cards).isGreaterThan(20);
    assertThat(page.summary()).isEqualTo("%d of %d cards are as expected".formatted(cards, cards));
  }

  @Test
  void annotationsShownAreThoseOfTheSources() throws IOException {
    int shown = 0;
    for (WebElement card : page.cards()) {
      WebElement policy = card.findElement(By.className("policy"));
      if (policy.isDisplayed()) {
        String source = policy.findElement(By.tagName("span")).getText();
        String code = Files.readString(SOURCES.resolve(source + ".java"));
        for (String part : policy.findElement(By.tagName("code")).getText().split("…", -1)) {
          assertThat(code).as(card.getDomAttribute("id")).containsPattern(however(part));
        }
        shown++;
      }
    }
    assertThat(shown).isGreaterThanOrEqualTo(20);
  }

  // However the lines are broken; "maxAge = 60" is not in "maxAge = 600".
  private static Pattern however(String shown) {
    return Pattern.compile(
        Pattern.compile("\\w+|[^\\s\\w]")
            .matcher(shown)
            .results()
            .map(token -> Pattern.quote(token.group()))
            .collect(Collectors.joining("\\s*", "(?<!\\w)", "(?!\\w)")));
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "1280, true", "360, false", "360, true"})
  void accessibleWideAndNarrowLightAndDark(int width, boolean dark) {
    page.chromium().emulate(width, 900, dark);
    ChromeDriver driver = page.chromium().driver();
    assertThat(
            driver.executeScript(
                "return document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth"))
        .as("pixels that reach out of the window")
        .isEqualTo(0L);
    assertThat(new AxeBuilder().setTimeout(120).analyze(driver).getViolations())
        .extracting(Rule::getId, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  @Test
  void worksWithTheKeyboard() {
    page.open();
    ChromeDriver driver = page.chromium().driver();
    long before = page.demo().wire().last();
    WebElement card = page.card("same-origin");
    WebElement first = card.findElement(By.tagName("button"));
    for (int i = 0; i < 20 && !driver.switchTo().activeElement().equals(first); i++) {
      driver.switchTo().activeElement().sendKeys(Keys.TAB);
    }
    assertThat(driver.switchTo().activeElement()).isEqualTo(first);
    page.awaitRun(card, () -> first.sendKeys(Keys.ENTER));
    assertThat(page.demo().wire().since(before)).hasSize(1);

    WebElement all = driver.findElement(By.id("run-all"));
    driver.executeScript("arguments[0].focus()", all);
    all.sendKeys(Keys.ENTER, Keys.ENTER);
    assertThat(driver.switchTo().activeElement()).isEqualTo(all);
    page.awaitSummary();
    assertThat(driver.switchTo().activeElement()).isEqualTo(all);
  }

  @Test
  void headingsAreFew() {
    assertThat(page.chromium().driver().findElements(By.cssSelector(".timeline h4"))).isEmpty();
  }

  @Test
  void cardsWhosePolicyIsAnotherFail() throws IOException {
    System.setProperty(Demo.ORIGINS, "https://another.example");
    try (DemoPage broken = new DemoPage()) {
      assertThat(broken.run("preflight-allowed").verdict()).contains("Not as expected");
      assertThat(broken.run("with-credentials").verdict()).contains("Not as expected");
      assertThat(broken.run("error-500").verdict()).contains("Not as expected");
      assertThat(broken.run("allowed").verdict()).contains("Allowed, as expected");
    } finally {
      System.clearProperty(Demo.ORIGINS);
    }
  }
}
