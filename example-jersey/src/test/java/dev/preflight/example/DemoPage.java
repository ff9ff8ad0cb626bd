package dev.preflight.example;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The demo, and its page in a browser. */
final class DemoPage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Demo demo;
  private final Chromium chromium;

  /** Opens the page; it runs all its cards then. */
  DemoPage() throws IOException {
    chromium = new Chromium();
    try {
      demo = Demo.start(new Ports(0, 0, 0));
    } catch (IOException | RuntimeException e) {
      chromium.close();
      throw e;
    }
    try {
      open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Loads the page. */
  void open() {
    summaryOf(chromium, origin());
  }

  /** Opens a demo's page, and gives what it says of its cards. */
  static String summaryOf(Chromium chromium, String page) {
    chromium.driver().get(page);
    awaitSummary(chromium);
    return chromium.driver().findElement(By.id("summary")).getText();
  }

  private static void awaitSummary(Chromium chromium) {
    await(
        chromium,
        "return document.querySelector('#summary')?.textContent.includes(' of ') === true");
  }

  /** Waits until all cards have run. */
  void awaitSummary() {
    awaitSummary(chromium);
  }

  private static void await(Chromium chromium, String script) {
    new WebDriverWait(chromium.driver(), PATIENCE)
        .until(driver -> Boolean.TRUE.equals(chromium.driver().executeScript(script)));
  }

  /** Waits until a script returns true. */
  void await(String script) {
    await(chromium, script);
  }

  /** Runs one card by its button. */
  CardRun run(String id) {
    long before = demo.wire().last();
    WebElement card = card(id);
    awaitRun(card, card.findElement(By.cssSelector("button"))::click);
    List<CardRun.Seen> seen =
        card.findElements(By.cssSelector(".seen li")).stream()
            .map(item -> new CardRun.Seen(item.getDomAttribute("data-status"), item.getText()))
            .toList();
    String verdict = card.findElement(By.className("verdict")).getText();
    return new CardRun(verdict, seen, demo.wire().since(before), timeline(card));
  }

  /** Starts a card, and waits until it has run. */
  void awaitRun(WebElement card, Runnable start) {
    // The page says so a little later than it is started.
    chromium.driver().executeScript("arguments[0].setAttribute('aria-busy', 'wait')", card);
    start.run();
    awaitIdle();
  }

  /** Waits until no card is running. */
  void awaitIdle() {
    await(
        chromium, "return document.querySelectorAll('.card:not([aria-busy=false])').length === 0");
  }

  private static List<String> timeline(WebElement card) {
    return card.findElements(By.cssSelector(".timeline > li")).stream()
        .map(item -> String.valueOf(item.getDomAttribute("data-exchange")))
        .toList();
  }

  WebElement card(String id) {
    return chromium.driver().findElement(By.id(id));
  }

  List<WebElement> cards() {
    return chromium.driver().findElements(By.className("card"));
  }

  /** What the page says of all cards. */
  String summary() {
    return chromium.driver().findElement(By.id("summary")).getText();
  }

  /** The page's origin. */
  String origin() {
    return "http://localhost:" + demo.ports().page();
  }

  /** The origin of the page of a stranger. */
  String stranger() {
    return "http://localhost:" + demo.ports().plain();
  }

  Demo demo() {
    return demo;
  }

  Chromium chromium() {
    return chromium;
  }

  @Override
  public void close() {
    demo.close();
    chromium.close();
  }
}
