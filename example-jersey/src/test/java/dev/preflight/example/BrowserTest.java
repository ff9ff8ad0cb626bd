package dev.preflight.example;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Has the demo's page open in a browser, for all tests of a class. */
abstract class BrowserTest {
  static DemoPage page;

  @BeforeAll
  static void open() throws IOException {
    page = new DemoPage();
  }

  @AfterAll
  static void close() {
    if (page != null) {
      page.close();
      page = null;
    }
  }
}
