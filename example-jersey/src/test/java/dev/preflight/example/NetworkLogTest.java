package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What the demo's servers tell of a card is what the browser's own network log has. */
class NetworkLogTest extends BrowserTest {
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> methods = new HashMap<>();
  private final Map<String, Integer> statuses = new HashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {"allowed", "no-cors", "preflight-allowed", "preflight-blocked", "preflight-cache"})
  void serversAndBrowserTellTheSame(String card) throws Exception {
    readLog();
    methods.clear();
    statuses.clear();
    CardRun run = page.run(card);
    List<String> expected =
        run.wire().stream().map(one -> one.method() + " " + one.status()).toList();
    List<String> seen = readLog();
    // What the browser writes of a response may come after the page has it.
    for (int i = 0; i < 100 && seen.size() < expected.size(); i++) {
      Thread.sleep(100);
      seen = readLog();
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> readLog() throws Exception {
    for (LogEntry entry : page.chromium().driver().manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = json.readTree(entry.getMessage()).path("message");
      JsonNode params = message.path("params");
      String id = params.path("requestId").asText();
      switch (message.path("method").asText()) {
        case "Network.requestWillBeSent" -> {
          if (params.path("request").path("url").asText().contains("/api/")) {
            methods.put(id, params.path("request").path("method").asText());
          }
        }
        case "Network.responseReceivedExtraInfo" ->
            statuses.put(id, params.path("statusCode").asInt());
        default -> {}
      }
    }
    // A request whose preflight is refused is in the log, too, but was never sent.
    return methods.entrySet().stream()
        .filter(method -> statuses.containsKey(method.getKey()))
        .map(method -> method.getValue() + " " + statuses.get(method.getKey()))
        .toList();
  }
}
