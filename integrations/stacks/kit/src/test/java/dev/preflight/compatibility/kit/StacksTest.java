package dev.preflight.compatibility.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the compatibility page in frameworks and servers, and the table of how it went. */
class StacksTest {
  private static final Path TABLE =
      Path.of(System.getProperty("preflight.compatibility"), "kit/src/test/resources/stacks.md");

  /**
   * One case in one stack.
   *
   * @param measured what came in place of what should, or nothing
   * @param limit the limit that is known for it, or null
   */
  record Cell(Stack stack, Case example, String measured, Limit limit) {
    @Override
    public String toString() {
      return stack.folder() + ", " + example.section() + ": " + example.name();
    }
  }

  private static final List<Cell> CELLS = new ArrayList<>();
  private static final List<String> BROKEN = new ArrayList<>();
  private static final Map<String, List<String>> DEFAULTS = new TreeMap<>();
  private static List<Limit> limits;
  private static List<Stack> stacks;

  @BeforeAll
  static void measure() throws Exception {
    limits = Tables.limits("/stack-limits.txt");
    String only = System.getProperty("stack", "");
    stacks = Stack.all().stream().filter(stack -> stack.folder().startsWith(only)).toList();
    List<Case> cases = new ArrayList<>(Tables.cases());
    cases.removeIf(example -> !example.application().equals("sample"));
    cases.addAll(Tables.cases("/stack-cases.txt"));
    for (Stack stack : stacks) {
      try (Running running = stack.start()) {
        Client client = new Client(running.servers());
        for (Case example : cases) {
          CELLS.add(
              new Cell(stack, example, Results.measure(client, example), limit(stack, example)));
        }
        DEFAULTS.put(stack.title(), allowOriginOfDefault(running));
      } catch (IOException e) {
        BROKEN.add(e.getMessage());
      }
    }
    // In the form of stack-limits.txt.
    Files.write(
        Path.of("target", "differences.txt"),
        CELLS.stream()
            .filter(cell -> !cell.measured().isEmpty())
            .map(
                cell ->
                    String.join(
                        " | ", cell.stack().folder(), cell.example().name(), cell.measured()))
            .toList());
  }

  private static Limit limit(Stack stack, Case example) {
    return limits.stream()
        .filter(limit -> stack.isMeantBy(limit.implementation()))
        .filter(limit -> limit.name().equals(example.name()))
        .findFirst()
        .orElse(null);
  }

  private static List<String> allowOriginOfDefault(Running running)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(running.servers().uri("sample", "/configured"))
            .header("Origin", "http://localhost:3000")
            .build();
    HttpResponse<String> response = Http.send(request, BodyHandlers.ofString());
    return response.headers().allValues("Access-Control-Allow-Origin");
  }

  static Stream<Cell> cells() {
    return CELLS.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void isAnsweredAsExpected(Cell cell) {
    assertThat(cell.measured()).isEqualTo(cell.limit() == null ? "" : cell.limit().measured());
  }

  @Test
  void configurationReplacesTheDefaultOfTheAnnotation() {
    assertThat(DEFAULTS).allSatisfy((stack, allowed) -> assertThat(allowed).as(stack).isEmpty());
  }

  @Test
  void everyStackStarts() {
    assertThat(BROKEN).isEmpty();
  }

  @Test
  void everyLimitIsOfACase() {
    assertThat(CELLS.stream().map(cell -> cell.example().name()).distinct())
        .containsAll(limits.stream().map(Limit::name).toList());
  }

  // Where nobody can commit the page, it has to be right already.
  @Test
  void tableSaysWhatWasMeasured() throws IOException {
    Assumptions.assumeTrue(Stack.isForHelidon() && System.getProperty("stack") == null);
    String table = table();
    if (System.getenv("CI") == null) {
      Files.writeString(TABLE, table);
    }
    assertThat(TABLE).hasContent(table);
  }

  private static String table() {
    StringBuilder rows = new StringBuilder();
    List<String> reasons = new ArrayList<>();
    for (Stack stack : stacks) {
      List<Cell> cells = CELLS.stream().filter(cell -> cell.stack().equals(stack)).toList();
      List<String> wrong = new ArrayList<>();
      cells.stream()
          .filter(cell -> !cell.measured().isEmpty())
          .forEach(
              cell -> {
                String why = cell.limit() == null ? "Not explained." : cell.limit().why();
                if (!reasons.contains(why)) {
                  reasons.add(why);
                }
                String number = String.valueOf(reasons.indexOf(why) + 1);
                if (!wrong.contains(number)) {
                  wrong.add(number);
                }
              });
      long right = cells.stream().filter(cell -> cell.measured().isEmpty()).count();
      rows.append(
          "| [%s](%s.md) | %d | %d | %s |\n"
              .formatted(
                  stack.title(),
                  stack.page(),
                  cells.size(),
                  right,
                  wrong.isEmpty() ? "" : String.join(", ", wrong)));
    }
    StringBuilder text =
        new StringBuilder("| Stack | Questions | Right | Limits |\n| --- | --: | --: | --- |\n");
    text.append(rows).append('\n');
    for (int i = 0; i < reasons.size(); i++) {
      text.append(i + 1).append(". ").append(reasons.get(i)).append('\n');
    }
    return text.toString();
  }
}
