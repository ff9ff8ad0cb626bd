package dev.preflight.runtime.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that templates matched without their regular expression give the same result as with it.
 */
class SegmentTemplateTest {
  private static final int PAIRS = 200_000;

  private static final List<String> TEMPLATE_PARTS = List.of("/", "a", "ab", "{x}", "/{y}", "-");
  private static final List<String> PATH_PARTS = List.of("/", "a", "ab", "b", "%41", ".", "-", "{");

  private final Random random = new Random(20261123);

  @Test
  void matchAsTheirRegularExpressionDoes() {
    int compared = 0;
    int matched = 0;
    for (int i = 0; i < PAIRS; i++) {
      UriTemplate template = UriTemplate.parse(join(TEMPLATE_PARTS));
      SegmentTemplate segments = SegmentTemplate.of(template);
      if (segments == null) {
        continue;
      }
      String path = join(PATH_PARTS);
      String rest = template.match(path);
      assertThat(segments.rest(path)).as("%s of %s", path, template.text()).isEqualTo(rest);
      assertThat(segments.matchesAll(path)).isEqualTo(template.matchesAll(path));
      compared++;
      matched += Objects.isNull(rest) ? 0 : 1;
    }
    assertThat(compared).isGreaterThan(PAIRS / 4);
    assertThat(matched).isGreaterThan(PAIRS / 50);
  }

  private String join(List<String> parts) {
    return random
        .ints(random.nextInt(7), 0, parts.size())
        .mapToObj(parts::get)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a}-{b}", "x{a}", "{a: \\d+}", "a%20b/{c}", "caf\u00e9", "{a}/b c"})
  void othersNeedTheExpression(String template) {
    assertThat(SegmentTemplate.of(UriTemplate.parse(template))).isNull();
  }
}
