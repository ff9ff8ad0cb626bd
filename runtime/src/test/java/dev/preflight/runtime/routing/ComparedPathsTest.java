package dev.preflight.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cases that were found by comparing the routing of random models with that of the implementations.
 */
class ComparedPathsTest {
  private static CompiledPolicy policy(String name) {
    return CompiledPolicy.of(name, origin -> true).build();
  }

  // Found by comparison with RESTEasy, which matches the templates of class and method as one.
  @Test
  void expressionOfAClassDoesNotSayWhereTheRestBegins() {
    TableBuilder builder = new TableBuilder();
    builder.add(
        ResourcePaths.of("{p: .*}", null)
            .method("PUT", "{p: [ab]+}", "one", policy("one"))
            .method("PUT", "/", "two", policy("two"))
            .method("DELETE", "/", "three", policy("three")));
    PathTable table = builder.build(JaxRsImplementation.RESTEASY);
    assertThat(table.match("/x/ab").policyForPreflight("PUT")).isNull();
    assertThat(table.match("/x/ab").policyForPreflight("DELETE").name()).isEqualTo("three");
    PathTable jersey = builder.build(JaxRsImplementation.JERSEY);
    assertThat(jersey.match("/x/ab").policyForPreflight("PUT").name()).isEqualTo("two");
  }

  // Also found by comparison with RESTEasy.
  @Test
  void locatorWithoutParametersTakesLongerSegments() {
    TableBuilder builder = new TableBuilder();
    builder.add(
        ResourcePaths.of("a", null)
            .locator("st", "locator", policy("locator"))
            .method("GET", "{id}", "find", policy("find")));
    assertThat(
            builder.build(JaxRsImplementation.RESTEASY).match("/a/stuff").policyForPreflight("GET"))
        .isNull();
    assertThat(
            builder
                .build(JaxRsImplementation.JERSEY)
                .match("/a/stuff")
                .policyForPreflight("GET")
                .name())
        .isEqualTo("find");
  }

  // Found by comparison with Jersey: it is unknown which of two spellings of one template
  // determines the rank.
  @Test
  void defaultExpressionWrittenOutIsOfUncertainRank() {
    TableBuilder builder = new TableBuilder();
    builder
        .add(ResourcePaths.of("{p: [^/]+}", null).method("PUT", "", "put", policy("put")))
        .add(ResourcePaths.of("{p}", null).method("GET", "", "get", policy("get")))
        .add(
            ResourcePaths.of("{p: .*}", null)
                .method("GET", "", "other", policy("other"))
                .method("PUT", "{q}/{r}", "below", policy("below")));
    PathMatch match = builder.build(JaxRsImplementation.JERSEY).match("/x");
    assertThat(match.policyForPreflight("PUT")).isNull();
    assertThat(match.policyForPreflight("GET")).isNull();
  }

  // If two locators match, both ways are followed, and each leads to two more.
  @ParameterizedTest
  @EnumSource
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void waysThatDoubleAtEachStepComeToAnEnd(JaxRsImplementation routing) {
    ResourcePaths nodes = ResourcePaths.of("nodes", policy("nodes"));
    ResourcePaths below = ResourcePaths.ofSubResource(policy("nodes"));
    for (ResourcePaths paths : List.of(nodes, below)) {
      paths
          .method("GET", "", "get", policy("nodes"))
          .locator("{a: [a-z]+}", "one", policy("nodes"), Object.class)
          .locator("{b: [b-z]+}", "other", policy("nodes"), Object.class)
          .locator("{name}", "child", policy("nodes"), Object.class)
          .locator("parent", "parent", policy("nodes"), Object.class);
    }
    RouteGroup group = RouteGroup.ofSubResource(below, routing);
    PathTable table = new TableBuilder().add(nodes).build(routing, type -> group);
    for (String segment : List.of("/parent", "/x", "/X")) {
      assertThat(table.match("/nodes" + segment.repeat(31)).hasPolicy()).isTrue();
    }
  }
}
