package dev.preflight.example.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.runtime.Preflight;
import dev.preflight.testing.CorsAssert;
import jakarta.ws.rs.core.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about what cannot exist: the answer "may not call" would make a green test. */
class ImpossibleQuestionsTest {
  private static final String SHOP = "https://shop.example.com";
  private static final Preflight PREFLIGHT = Preflight.of(ThingsResource.class);

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "things",
        "things/1",
        "/things?x=1",
        "/things#top",
        "http://localhost/things",
        "//localhost/things ",
        "/things ",
        " /things",
        "/thi ngs",
        "/th\u00efngs"
      })
  void pathsThatNoRequestHas(String path) {
    assertThatThrownBy(() -> CorsAssert.of(PREFLIGHT, SHOP).mayNotCall("DELETE", path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path ");
    assertThatThrownBy(() -> PREFLIGHT.explain("DELETE", path, SHOP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void methodsAndHeaders() {
    for (String method : new String[] {null, "", " "}) {
      assertThatThrownBy(() -> PREFLIGHT.explain(method, "/things", SHOP))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not an HTTP method");
    }
    assertThatThrownBy(() -> PREFLIGHT.explain("GET", "/things", SHOP, (String) null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PREFLIGHT.explain("GET", "/things", SHOP, (String[]) null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void origins() {
    assertThatThrownBy(() -> CorsAssert.of(PREFLIGHT, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Pass the origin");
    assertThatThrownBy(() -> CorsAssert.of(PREFLIGHT, SHOP).from(" "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void classes() {
    assertThatThrownBy(Preflight::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Preflight.of(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String has no @Path");
    assertThatThrownBy(() -> Preflight.of(ThingsResource.class, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Preflight.of(Application.class, ThingsResource.class)).isNotNull();
  }
}
