package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stranger's page fetches for the demo's page, and for no other website. */
class StrangerPageTest extends BrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"frame", "window"})
  void doesNotFetchForOtherWebsites(String how) throws IOException {
    HttpServer website =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    website.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
    website.start();
    long before = page.demo().wire().last();
    try {
      page.chromium().driver().get("http://127.0.0.1:" + website.getAddress().getPort());
      assertThat(askStranger(how)).isEqualTo("nothing");
      assertThat(page.demo().wire().since(before)).isEmpty();
    } finally {
      website.stop(0);
    }
  }

  private static Object askStranger(String how) {
    return page.chromium()
        .driver()
        .executeAsyncScript(
            """
            const [stranger, how, done] = arguments;
            addEventListener("message", ({ data }) => data !== "ready" && done(JSON.stringify(data)));
            const frame = document.body.appendChild(document.createElement("iframe"));
            const asked = how === "frame" ? frame.contentWindow : open(stranger + "/stranger/index.html");
            frame.src = stranger + "/stranger/index.html";
            const asking = setInterval(() => asked.postMessage([stranger + "/api/products", {}], "*"), 50);
            setTimeout(() => {
              clearInterval(asking);
              if (how === "window") {
                asked.close();
              }
              done("nothing");
            }, 2000);
            """,
            page.stranger(),
            how);
  }

  @Test
  void mayBeFramedByTheDemoOnly() throws Exception {
    assertThat(
            new Http(page.demo().ports().plain())
                .get("/stranger/index.html")
                .headers()
                .firstValue("Content-Security-Policy"))
        .hasValue("frame-ancestors " + page.origin());
  }
}
