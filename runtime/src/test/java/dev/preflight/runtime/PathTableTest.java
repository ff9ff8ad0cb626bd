package dev.preflight.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.policy.CompiledPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table finds what Jakarta REST would, or nothing. */
class PathTableTest {
  private static final PathTable TABLE =
      PathTable.of(
          List.of(
              ResourcePaths.of("/", policy("root")).method("GET", "", policy("root.get")),
              ResourcePaths.of("orders", policy("orders"))
                  .method("GET", "", policy("orders.list"))
                  .method("GET", "{id}", policy("orders.find"))
                  .method("PUT", "/{number}/", policy("orders.replace"))
                  .method("GET", "{id: \\d{2,3}}", policy("orders.number"))
                  .method("GET", "special", policy("orders.special"))
                  .method("GET", "a b/{c}", policy("orders.encoded"))
                  .locator("{id}/items", policy("orders.items")),
              ResourcePaths.of("orders/archive", null).method("GET", "", null),
              ResourcePaths.of("{tenant}/orders", policy("tenant"))
                  .method("GET", "", policy("tenant.list")),
              ResourcePaths.ofSubResource()));

  private static CompiledPolicy policy(String name) {
    return CompiledPolicy.of(name, origin -> true).build();
  }

  @ParameterizedTest
  @CsvSource({
    "/, GET, root.get",
    "'', GET, root.get",
    "/orders, GET, orders.list",
    "orders, GET, orders.list",
    "/orders/, GET, orders.list",
    "/orders, HEAD, orders.list",
    "/orders/x, GET, orders.find",
    "/orders/x, PUT, orders.replace",
    "/orders/12, GET, orders.number",
    "/orders/1234, GET, orders.find",
    "/orders/special, GET, orders.special",
    "/orders/special;v=1, GET, orders.special",
    "/orders;v=1/special;w, GET, orders.special",
    "/orders/a%20b/c, GET, orders.encoded",
    "/orders/%73pecial, PUT, orders.replace", // paths are routed as they were sent
    "/orders/x/items, DELETE, orders.items",
    "/orders/x/items/7/parts, PATCH, orders.items",
    "/acme/orders, GET, tenant.list",
  })
  void findsThePolicy(String path, String method, String name) {
    assertThat(policyAt(path, method)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/orders, POST", // a method that the path has not
    "/orders, get", // methods are case-sensitive
    "/orders/special, PUT", // special is another path than {number}
    "/orders/archive, GET", // a class without policy shadows orders/{id}
    "/orders/archive, PUT",
    "/ORDERS, GET",
    "//orders, GET",
    "/orders//, GET",
    "/orders/../orders, GET",
    "/other, GET",
    "/x/y/z, GET"
  })
  void whatItDoesNotKnowIsOpenToNobody(String path, String method) {
    assertThat(policyAt(path, method)).isNull();
  }

  private static String policyAt(String path, String method) {
    PathMatch match = TABLE.match(path);
    CompiledPolicy policy = match == null ? null : match.policyForPreflight(method);
    return policy == null ? null : policy.name();
  }

  @Test
  void unannotatedPathIsNobodysBusiness() {
    assertThat(TABLE.match("/orders/archive").hasPolicy()).isFalse();
    assertThat(TABLE.match("/orders").hasPolicy()).isTrue();
  }

  @Test
  void errorsBelowAClassTakeItsPolicy() {
    assertThat(TABLE.match("/orders").policyForError("PATCH").name()).isEqualTo("orders");
    assertThat(TABLE.match("/orders/no/such/thing").policyForError("GET").name())
        .isEqualTo("orders");
    assertThat(TABLE.match("/orders/archive").policyForError("GET")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{id", "{id: [0-9]{2}", "a/{b: {c}"})
  void templateWithoutEndIsNamed(String template) {
    assertThatThrownBy(() -> UriTemplate.parse(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(template);
  }
}
