package dev.preflight.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.CompiledPolicy;
import org.junit.jupiter.api.Test;

/** What random models found, whose routing was compared with that of the implementations. */
class ComparedPathsTest {
  private static CompiledPolicy policy(String name) {
    return CompiledPolicy.of(name, origin -> true).build();
  }

  // Found by comparing with RESTEasy, which matches the templates of class and method as one.
  @Test
  void expressionOfAClassDoesNotSayWhereTheRestBegins() {
    PathTable.Builder builder = new PathTable.Builder();
    builder.add(
        ResourcePaths.of("{p: .*}", null)
            .method("PUT", "{p: [ab]+}", "one", policy("one"))
            .method("PUT", "/", "two", policy("two"))
            .method("DELETE", "/", "three", policy("three")),
        null);
    PathTable table = builder.build(Routing.RESTEASY, type -> null);
    assertThat(table.match("/x/ab").policyForPreflight("PUT")).isNull();
    assertThat(table.match("/x/ab").policyForPreflight("DELETE").name()).isEqualTo("three");
    PathTable jersey = builder.build(Routing.JERSEY, type -> null);
    assertThat(jersey.match("/x/ab").policyForPreflight("PUT").name()).isEqualTo("two");
  }

  // Found by comparing with RESTEasy, too.
  @Test
  void locatorWithoutParametersTakesLongerSegments() {
    PathTable.Builder builder = new PathTable.Builder();
    builder.add(
        ResourcePaths.of("a", null)
            .locator("st", "locator", policy("locator"))
            .method("GET", "{id}", "find", policy("find")),
        null);
    assertThat(
            builder
                .build(Routing.RESTEASY, type -> null)
                .match("/a/stuff")
                .policyForPreflight("GET"))
        .isNull();
    assertThat(
            builder
                .build(Routing.JERSEY, type -> null)
                .match("/a/stuff")
                .policyForPreflight("GET")
                .name())
        .isEqualTo("find");
  }

  // Found by comparing with Jersey: which of two spellings of one template ranks is not known.
  @Test
  void defaultExpressionWrittenOutIsOfUncertainRank() {
    PathTable.Builder builder = new PathTable.Builder();
    builder
        .add(ResourcePaths.of("{p: [^/]+}", null).method("PUT", "", "put", policy("put")), null)
        .add(ResourcePaths.of("{p}", null).method("GET", "", "get", policy("get")), null)
        .add(
            ResourcePaths.of("{p: .*}", null)
                .method("GET", "", "other", policy("other"))
                .method("PUT", "{q}/{r}", "below", policy("below")),
            null);
    PathMatch match = builder.build(Routing.JERSEY, type -> null).match("/x");
    assertThat(match.policyForPreflight("PUT")).isNull();
    assertThat(match.policyForPreflight("GET")).isNull();
  }
}
