package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes README's picture of the page anew when the page looks different. */
class ScreenshotTest extends BrowserTest {
  private static final Path PICTURE = Path.of("../docs/images/demo.png");

  // Fonts are drawn a little differently on every machine.
  private static final double SAME = 0.04;

  @Test
  void pictureShowsThePage() throws IOException {
    byte[] taken = take();
    BufferedImage picture = read(taken);
    assertThat(share(picture, picture, 0xf6f6f3)).as("the ground of the page").isBetween(.1, .9);
    if (!Files.exists(PICTURE) || difference(picture, read(Files.readAllBytes(PICTURE))) > SAME) {
      Files.write(PICTURE, taken);
    }
    assertThat(Path.of("../README.md")).content().contains("](docs/images/demo.png)");
  }

  // README names the usual ports; here they are free ones.
  private static byte[] take() {
    page.chromium().emulate(1200, 1240, false);
    ChromeDriver driver = page.chromium().driver();
    Ports ports = page.demo().ports();
    driver.executeScript(
        """
        const names = new Map([[arguments[0], "3000"], [arguments[1], "4000"], [arguments[2], "4001"]]);
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          names.forEach((usual, port) => {
            texts.currentNode.data = texts.currentNode.data.replaceAll("localhost:" + port, "localhost:" + usual);
          });
        }
        scrollTo(0, 0);
        """,
        String.valueOf(ports.page()),
        String.valueOf(ports.plain()),
        String.valueOf(ports.cors()));
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    return one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()
        ? 1
        : 1 - share(one, other, -1);
  }

  /** The share of pixels that are the same in both, and of this colour where it is given. */
  private static double share(BufferedImage one, BufferedImage other, int colour) {
    int width = one.getWidth();
    long same =
        IntStream.range(0, width * one.getHeight())
            .filter(
                i -> {
                  int pixel = one.getRGB(i % width, i / width) & 0xffffff;
                  return pixel == (other.getRGB(i % width, i / width) & 0xffffff)
                      && (colour < 0 || pixel == colour);
                })
            .count();
    return (double) same / width / one.getHeight();
  }
}
