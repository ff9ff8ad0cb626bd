package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes README's picture of the page anew when its text or its style is another. */
class ScreenshotTest extends BrowserTest {
  private static final Path PICTURE = Path.of("../docs/images/demo.png");

  // What the picture shows: fonts are drawn differently on every machine, so pixels say little.
  private static final Path SHOWN = Path.of("../docs/images/demo.txt");

  @Test
  void pictureShowsThePage() throws Exception {
    String shown = text() + "\n" + style() + "\n";
    assertThat(shown).contains("OPTIONS", "POST /api/orders?run=", "@CrossOrigin(");
    if (!Files.exists(PICTURE) || !Files.exists(SHOWN) || !Files.readString(SHOWN).equals(shown)) {
      Files.write(PICTURE, page.chromium().driver().getScreenshotAs(OutputType.BYTES));
      Files.writeString(SHOWN, shown);
    }
    assertThat(Path.of("../README.md")).content().contains("](docs/images/demo.png)");
  }

  // The head of the page and one card. README names the usual ports; here they are free ones, and
  // the numbers of runs and orders are others each time.
  private static String text() {
    page.chromium().emulate(1200, 1360, false);
    ChromeDriver driver = page.chromium().driver();
    Ports ports = page.demo().ports();
    return (String)
        driver.executeScript(
            """
            const style = document.head.appendChild(document.createElement("style"));
            style.textContent = ".card:not(#preflight-allowed), section:not(:has(#preflight-allowed)) { display: none }";
            const usual = [[`localhost:${arguments[0]}`, "localhost:3000"], [`localhost:${arguments[1]}`, "localhost:4000"],
              [`localhost:${arguments[2]}`, "localhost:4001"], [/run=\\d+/g, "run=7"], [/orders\\/\\d+/g, "orders/1"]];
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const node = texts.currentNode;
              node.data = usual.reduce((text, [from, to]) => text.replaceAll(from, to), node.data);
            }
            for (const name of document.querySelectorAll("dt")) {
              if (/^x-order-number$/i.test(name.textContent)) {
                name.nextSibling.textContent = "1";
              }
            }
            scrollTo(0, 0);
            return document.body.innerText;
            """,
            String.valueOf(ports.page()),
            String.valueOf(ports.plain()),
            String.valueOf(ports.cors()));
  }

  private static String style() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file : List.of("index.html", "style.css", "card.css")) {
      digest.update(Files.readAllBytes(Path.of("src/main/resources/page", file)));
    }
    return "SHA-256 of markup and style: " + HexFormat.of().formatHex(digest.digest());
  }
}
