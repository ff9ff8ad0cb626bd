package dev.preflight.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.runtime.resource.ResourcePaths;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that groups that the index leaves out match no path, and that the others are in order. */
class RouteIndexTest {
  private static final List<String> PARTS =
      List.of("/", "/a", "/ab", "/b", "{x}", "/{y}", "/{z: a.*}", "%41", "-", "c");
  private static final List<String> PATH_PARTS = List.of("/", "/a", "/ab", "/b", "a", "%41", "-");

  private final Random random = new Random(20261123);

  @ParameterizedTest
  @EnumSource
  void givesEveryTemplateThatMatches(JaxRsImplementation routing) {
    for (int i = 0; i < 300; i++) {
      RouteIndex index =
          RouteGroup.ofRoots(
              Stream.generate(() -> paths(join(PARTS))).limit(1 + random.nextInt(30)).toList(),
              routing,
              PathMatch.Below.NONE);
      for (int j = 0; j < 50; j++) {
        String path = join(PATH_PARTS);
        List<RouteGroup> candidates = index.candidates(path);
        assertThat(candidates).isSubsetOf(index.all()).isSortedAccordingTo(order(index));
        assertThat(candidates)
            .as(path)
            .containsAll(index.all().stream().filter(group -> group.matches(path)).toList());
      }
    }
  }

  private static Comparator<RouteGroup> order(RouteIndex index) {
    return Comparator.comparing(index.all()::indexOf);
  }

  private static ResourcePaths paths(String template) {
    return ResourcePaths.of(template, null)
        .method("GET", "", "get", null)
        .method("GET", "{id}", "find", null);
  }

  private String join(List<String> parts) {
    return random
        .ints(random.nextInt(6), 0, parts.size())
        .mapToObj(parts::get)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource
  void givesFewOfMany(JaxRsImplementation routing) {
    List<ResourcePaths> many =
        Stream.iterate(0, i -> i + 1).limit(10_000).map(i -> paths("/r" + i)).toList();
    RouteIndex index = RouteGroup.ofRoots(many, routing, PathMatch.Below.NONE);
    assertThat(index.candidates("/r77/1")).hasSize(1);
    assertThat(index.candidates("/r77")).hasSize(1);
    assertThat(index.candidates("/r77x")).isEmpty();
    assertThat(index.candidates("/".repeat(100_000))).isEmpty();
  }
}
