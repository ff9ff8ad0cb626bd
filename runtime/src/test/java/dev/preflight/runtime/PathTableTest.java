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
      table(
          ResourcePaths.of("/", policy("root")).method("GET", "", policy("root.get")),
          ResourcePaths.of("orders", policy("orders"))
              .method("GET", "", policy("orders.list"))
              .method("GET", "{id}", policy("orders.find"))
              .method("PUT", "/{number}", policy("orders.replace"))
              .method("GET", "{id: \\d{2,3}}", policy("orders.number"))
              .method("GET", "special", policy("orders.special"))
              .method("GET", "a b/{c}", policy("orders.encoded"))
              .method("DELETE", "{id}", policy("orders.remove"))
              .method("DELETE", "caf\u00e9", null)
              .method("DELETE", "x%7cy", null)
              .locator("{id}/items", policy("orders.items")),
          ResourcePaths.of("orders/archive", null).method("GET", "", null),
          ResourcePaths.of("{tenant}/orders", policy("tenant"))
              .method("GET", "", policy("tenant.list")),
          ResourcePaths.of("ties", null)
              .method("DELETE", "{a: [a-m]+}", policy("ties.open"))
              .method("DELETE", "{b: [a-z]+}", null)
              .method("GET", "{b: [a-z]+}", policy("ties.get")),
          ResourcePaths.of("{a: [a-m]+}-tied", policy("tied")).method("GET", "", policy("tied")),
          ResourcePaths.of("{b: [a-z]+}-tied", null).method("GET", "", null),
          ResourcePaths.of("shared", policy("shared"))
              .method("GET", "", policy("shared.get"))
              .method("PUT", "", policy("com.acme.Reusable")),
          ResourcePaths.of("/shared/", null)
              .method("GET", "", null)
              .method("PUT", "", policy("com.acme.Reusable")),
          ResourcePaths.of("rank", null)
              .method("DELETE", "{b}/items", policy("rank.items"))
              .method("DELETE", "shop/{a}/", null),
          ResourcePaths.of("same/{id: [^/]+}", policy("same.one"))
              .method("PUT", "", policy("same.one")),
          ResourcePaths.of("same/{id}", policy("same.other"))
              .method("PUT", "", policy("same.other")),
          ResourcePaths.of("slash", null).method("GET", "/", null),
          ResourcePaths.of("{any}/{thing}", policy("any")).method("GET", "", policy("any.get")),
          ResourcePaths.ofSubResource());

  private static PathTable table(ResourcePaths... resources) {
    PathTable.Builder builder = new PathTable.Builder();
    List.of(resources).forEach(paths -> builder.add(paths, null));
    return builder.build();
  }

  private static CompiledPolicy policy(String name) {
    return CompiledPolicy.of(name, origin -> true).build();
  }

  @ParameterizedTest
  @CsvSource({
    "/, GET, root.get",
    "/orders, GET, orders.list",
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
    "/ties/abc, GET, ties.get",
    "/ties/xyz, GET, ties.get",
    "/shared, PUT, com.acme.Reusable",
    "/x/y, GET, any.get",
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
    "/orders/caf%C3%A9, DELETE", // hexadecimal digits are the same in either case
    "/orders/caf%c3%a9, DELETE",
    "/orders/x%7Cy, DELETE",
    "/orders/x%7cy, DELETE",
    "/ties/abc, DELETE", // two templates of equal rank that do not agree
    "/abc-tied, GET",
    "/shared, GET", // two classes that do not agree
    "/rank/shop/items, DELETE", // of equal rank, with the last slash
    "/same/1, PUT", // the default expression, written out
    "//orders/x, PUT",
    "/slash/y, GET", // a method with @Path("/") makes its class take all below
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
