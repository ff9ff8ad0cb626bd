package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a fresh profile, from the packages of the system. */
final class Chromium implements AutoCloseable {
  // Where it is set, a browser test that cannot run is a failure.
  private static final String REQUIRED = "PREFLIGHT_BROWSER_REQUIRED";

  private final Path profile;
  private final ChromeDriver driver;

  /** Starts a browser; where there is none, the test is skipped. */
  Chromium() throws IOException {
    Optional<File> browser = onPath("chromium");
    Optional<File> chromedriver = onPath("chromedriver");
    boolean installed = browser.isPresent() && chromedriver.isPresent();
    assertThat(installed || System.getenv(REQUIRED) == null)
        .as("chromium and chromedriver are on the path, as %s demands", REQUIRED)
        .isTrue();
    assumeTrue(
        installed, "Browser tests are skipped: install chromium and chromium-driver to run them");
    profile = Files.createTempDirectory("preflight-browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow());
    options
        .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic")
        .addArguments("--no-first-run", "--disable-background-networking")
        .addArguments("--disable-component-update", "--disable-sync", "--window-size=1280,900")
        .addArguments("--hide-scrollbars")
        .addArguments("--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  private static Optional<File> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> new File(folder, program))
        .filter(File::canExecute)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** As a screen of this width, in light or dark. */
  void emulate(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            new Object[] {
              Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")
            }));
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
