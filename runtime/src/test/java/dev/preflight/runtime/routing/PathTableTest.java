package dev.preflight.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.template.UriTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the table finds what Jakarta REST would run, or nothing. */
class PathTableTest {
  private static final PathTable TABLE =
      table(
          ResourcePaths.of("/", policy("root")).method("GET", "", "m1", policy("root.get")),
          ResourcePaths.of("orders", policy("orders"))
              .method("GET", "", "m2", policy("orders.list"))
              .method("GET", "{id}", "m3", policy("orders.find"))
              .method("PUT", "/{number}", "m4", policy("orders.replace"))
              .method("GET", "{id: \\d{2,3}}", "m5", policy("orders.number"))
              .method("GET", "special", "m6", policy("orders.special"))
              .method("GET", "a b/{c}", "m7", policy("orders.encoded"))
              .method("DELETE", "{id}", "m8", policy("orders.remove"))
              .method("DELETE", "caf\u00e9", "m9", null)
              .method("DELETE", "x%7cy", "m10", null)
              .locator("{id}/items", "m28", policy("orders.items")),
          ResourcePaths.of("orders/archive", null).method("GET", "", "m11", null),
          ResourcePaths.of("{tenant}/orders", policy("tenant"))
              .method("GET", "", "m12", policy("tenant.list")),
          ResourcePaths.of("ties", null)
              .method("DELETE", "{a: [a-m]+}", "m13", policy("ties.open"))
              .method("DELETE", "{b: [a-z]+}", "m14", null)
              .method("GET", "{b: [a-z]+}", "m15", policy("ties.get")),
          ResourcePaths.of("{a: [a-m]+}-tied", policy("tied"))
              .method("GET", "", "m16", policy("tied")),
          ResourcePaths.of("{b: [a-z]+}-tied", null).method("GET", "", "m17", null),
          ResourcePaths.of("shared", policy("shared"))
              .method("GET", "", "m18", policy("shared.get"))
              .method("PUT", "", "m19", policy("com.acme.Reusable")),
          ResourcePaths.of("/shared/", null)
              .method("GET", "", "m20", null)
              .method("PUT", "", "m21", policy("com.acme.Reusable")),
          ResourcePaths.of("rank", null)
              .method("DELETE", "{b}/items", "m22", policy("rank.items"))
              .method("DELETE", "shop/{a}/", "m23", null),
          ResourcePaths.of("same/{id: [^/]+}", policy("same.one"))
              .method("PUT", "", "m24", policy("same.one")),
          ResourcePaths.of("same/{id}", policy("same.other"))
              .method("PUT", "", "m25", policy("same.other")),
          ResourcePaths.of("slash", null).method("GET", "/", "m26", null),
          ResourcePaths.of("{any}/{thing}", policy("any"))
              .method("GET", "", "m27", policy("any.get")),
          ResourcePaths.ofSubResource(null));

  private static PathTable table(ResourcePaths... resources) {
    TableBuilder builder = new TableBuilder();
    List.of(resources).forEach(paths -> builder.add(paths));
    return builder.build(JaxRsImplementation.JERSEY);
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
    "/orders/special, PUT, orders.replace", // the next template is tried
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
    "/orders, POST", // a method that the path does not have
    "/orders, get", // methods are case-sensitive
    "/orders/archive, GET", // a class without policy shadows orders/{id}
    "/orders/archive, PUT",
    "/ORDERS, GET",
    "//orders, GET",
    "/orders//, GET",
    "/orders/../orders, GET",
    "/other, GET",
    "/orders/caf%C3%A9, DELETE", // hexadecimal digits are case-insensitive
    "/orders/caf%c3%a9, DELETE",
    "/orders/x%7Cy, DELETE",
    "/orders/x%7cy, DELETE",
    "/ties/abc, DELETE", // two templates of equal rank with different policies
    "/abc-tied, GET",
    "/shared, GET", // two classes with different policies
    "/rank/shop/items, DELETE", // of equal rank, with the trailing slash
    "/same/1, PUT", // the default expression, written explicitly
    "//orders/x, PUT",
    "/slash/y, GET", // a method with @Path("/") makes its class match all below
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

  // RoutingDifferenceTest tests what each implementation may run instead; this tests what they
  // share.
  @ParameterizedTest
  @EnumSource(
      value = JaxRsImplementation.class,
      names = {"RESTEASY", "CXF", "UNKNOWN"})
  void elsewhereDoubtIsClosed(JaxRsImplementation routing) {
    TableBuilder builder = new TableBuilder();
    builder.add(
        ResourcePaths.of("orders", policy("orders"))
            .method("GET", "", "list", policy("orders"))
            .method("PUT", "{id}", "put", policy("orders"))
            .method("PUT", "{a: \\d+}{b: -?}", "number", policy("number"))
            .method("DELETE", "{id}", "remove", policy("orders")));
    PathTable table = builder.build(routing);
    assertThat(table.match("/orders").policyForPreflight("GET").name()).isEqualTo("orders");
    assertThat(table.match("/orders/x").policyForPreflight("PUT").name()).isEqualTo("orders");
    assertThat(table.match("/orders/x").policyForPreflight("DELETE").name()).isEqualTo("orders");
    assertThat(table.match("/orders//x").policyForPreflight("GET")).isNull();
    if (routing != JaxRsImplementation.CXF) {
      assertThat(table.match("/orders/1").policyForPreflight("PUT")).isNull();
    }
    if (routing != JaxRsImplementation.RESTEASY) {
      assertThat(table.match("/orders/x;v=1").policyForPreflight("DELETE")).isNull();
    }
    assertThat(table.match("/orders/%c3%a9").policyForPreflight("DELETE")).isNull();
  }

  @Test
  void tiesCloseResponsesToo() {
    TableBuilder builder = new TableBuilder();
    builder.add(
        ResourcePaths.of("ties", null)
            .locator("{a: [a-z]+}", "one", policy("one"))
            .locator("{b: [b-z]+}", "two", policy("two")));
    PathMatch match = builder.build(JaxRsImplementation.JERSEY).match("/ties/b");
    assertThat(match.policyForPreflight("GET")).isNull();
    assertThat(match.policyBelow(Object.class)).isNull();
    assertThat(match.policyForError("GET")).isNull();
  }
}
