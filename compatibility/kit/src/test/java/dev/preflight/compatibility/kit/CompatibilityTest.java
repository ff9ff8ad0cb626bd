package dev.preflight.compatibility.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case on every implementation, and the page that says how it went. */
class CompatibilityTest {
  private static final Path PAGE =
      Path.of(System.getProperty("preflight.compatibility"), "..", "docs", "compatibility.md");

  private static List<Case> cases;
  private static List<Limit> limits;
  private static Results results;

  @BeforeAll
  static void measure() throws Exception {
    cases = Tables.cases();
    limits = Tables.limits();
    results = Results.measure(cases, limits);
  }

  static Stream<Results.Cell> cells() {
    return results.cells().stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void isAnsweredAsExpected(Results.Cell cell) {
    assertThat(cell.measured()).isEqualTo(cell.limit() == null ? "" : cell.limit().measured());
  }

  @Test
  void everyLimitIsOfACase() {
    assertThat(cases.stream().map(Case::name))
        .containsAll(limits.stream().map(Limit::name).toList());
  }

  @Test
  void namesAreUnique() {
    assertThat(cases.stream().map(Case::name)).doesNotHaveDuplicates();
  }

  // Where nobody can commit the page, it has to be right already.
  @Test
  void pageSaysWhatWasMeasured() throws IOException {
    String page = Page.of(cases, results);
    if (System.getenv("CI") == null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }
}
