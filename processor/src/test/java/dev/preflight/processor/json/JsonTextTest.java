package dev.preflight.processor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests JSON against RFC 8259. */
class JsonTextTest {
  @Test
  void stringsAreEscaped() {
    assertThat(JsonText.quote("a\"b\\c\n\r\t\u0000\u001f\u2028\u202e/é"))
        .isEqualTo("\"a\\\"b\\\\c\\u000a\\u000d\\u0009\\u0000\\u001f\\u2028\\u202e/é\"");
    assertThat(JsonText.quote("\\u0041")).isEqualTo("\"\\\\u0041\"");
    assertThat(JsonText.quote("\uD83D\uDE00 \uD800")).isEqualTo("\"\\ud83d\\ude00 \\ud800\"");
  }

  @Test
  void everyValueHasItsLine() {
    JsonText json = new JsonText().open('{').member("n", 1).strings("none", List.of());
    json.strings("two", List.of("a", "b")).open("list", '[').open('{').close('}').close(']');
    assertThat(json.close('}').toString())
        .isEqualTo(
            """
            {
              "n": 1,
              "none": [],
              "two": [
                "a",
                "b"
              ],
              "list": [
                {}
              ]
            }
            """);
  }
}
