package dev.preflight.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.runtime.PathPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is refused in front of Jakarta REST is logged as it is inside: one line, at level DEBUG. */
class RefusalLogTest {
  private static final String STRANGER = "https://stranger.example";
  private static final Logger PREFLIGHT = Logger.getLogger("dev.preflight.runtime");

  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().equals(Level.FINE)) {
            lines.add(line.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final PathPolicies policies =
      PathPolicies.of(name -> null, Set.of(Paths.Docs.class, Paths.Socket.class)).orElseThrow();

  @BeforeEach
  void listen() {
    PREFLIGHT.setLevel(Level.FINE);
    PREFLIGHT.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    PREFLIGHT.removeHandler(handler);
    PREFLIGHT.setLevel(null);
  }

  @Test
  void refusedPreflightsAreLogged() {
    policies.answer("GET", "/openapi", STRANGER, null);
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("Preflight refused [origin-not-allowed] ")
        .endsWith("origin \"https://stranger.example\", \"GET\" \"/openapi\"");
  }

  @Test
  void refusedRequestsAreLoggedOnOneLine() {
    assertThat(policies.refuses("GET", "/socket", "https://a\nb", null)).isTrue();
    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("Request refused [origin-not-allowed] ")
        .doesNotContain("\n");
  }

  @Test
  void whatIsAllowedIsNot() {
    policies.answer("GET", "/openapi", "https://docs.example.com", null);
    assertThat(policies.refuses("GET", "/socket", "https://chat.example.com", null)).isFalse();
    assertThat(lines).isEmpty();
  }
}
