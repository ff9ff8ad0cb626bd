package dev.preflight.runtime.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.decision.Decision;
import dev.preflight.runtime.decision.Refusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the headers with a case-sensitive map, which some implementations use. */
class CorsHeadersTest {
  private static final Decision REFUSED =
      new Decision.Refused(Refusal.ofClosed("Orders.list"), null, "");

  private static final String PREFLIGHT_VARY =
      "Origin, Access-Control-Request-Method, Access-Control-Request-Headers";

  private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

  @Test
  void headersOfTheApplicationGoHoweverTheyAreWritten() {
    headers.add("access-control-allow-origin", "https://evil.example");
    headers.add("Access-Control-Allow-Credentials", "true");
    new CorsHeaders(headers, List::of)
        .writeActual(CompiledPolicy.SAME_ORIGIN, "https://evil.example");
    assertThat(headers).isEmpty();
  }

  @Test
  void varyIsReadHoweverItIsWritten() {
    headers.add("vary", "Accept, origin");
    new CorsHeaders(headers, List::of).writePreflight(REFUSED, null, false);
    assertThat(headers).containsOnlyKeys("vary");
    assertThat(headers.get("vary"))
        .containsExactly(
            "Accept, origin", "Access-Control-Request-Method, Access-Control-Request-Headers");
  }

  @Test
  void varyIsAddedTo() {
    headers.add("Vary", "Accept");
    new CorsHeaders(headers, List::of).writePreflight(REFUSED, null, false);
    assertThat(headers.get("Vary")).containsExactly("Accept", PREFLIGHT_VARY);
  }

  @Test
  void varyOfAnOuterFilterIsKept() {
    CompiledPolicy policy = CompiledPolicy.of("Shop", "https://shop.example"::equals).build();
    new CorsHeaders(headers, () -> List.of("Accept-Language"))
        .writeActual(policy, "https://shop.example");
    assertThat(headers.get("Vary")).containsExactly("Accept-Language", "Origin");
  }

  // A list of another component may be immutable or shared with other responses.
  @Test
  void varyOfOthersIsLeftAsItIs() {
    List<Object> others = Collections.unmodifiableList(new ArrayList<>(List.of("Accept")));
    headers.put("vary", others);
    new CorsHeaders(headers, List::of).writePreflight(REFUSED, null, false);
    assertThat(headers).containsOnlyKeys("vary");
    assertThat(headers.get("vary")).containsExactly("Accept", PREFLIGHT_VARY);
    assertThat(others).containsExactly("Accept");
  }
}
