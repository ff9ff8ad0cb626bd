package dev.preflight.example;

import java.io.File;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a fresh profile, from the packages of the system. */
final class Chromium implements AutoCloseable {
  // It warns of each browser that is newer than itself; kept here, for a logger that nobody holds
  // forgets its level.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;

  /** Starts a browser; where there is none, the test is skipped. */
  Chromium() {
    SELENIUM.setLevel(Level.SEVERE);
    File browser = Programs.need("chromium", "chromium");
    File chromedriver = Programs.need("chromedriver", "chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options
        .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic")
        .addArguments("--no-first-run", "--disable-background-networking")
        .addArguments("--disable-component-update", "--disable-sync", "--window-size=1280,900")
        .addArguments("--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver)
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
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
  public void close() {
    driver.quit();
  }
}
