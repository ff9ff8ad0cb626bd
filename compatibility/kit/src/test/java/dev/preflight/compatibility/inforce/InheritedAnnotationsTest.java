package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.compatibility.kit.Implementation;
import dev.preflight.compatibility.kit.Servers;
import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.OverHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Annotations that are inherited in part: the table in {@code docs/rules/inherited-annotations.md}
 * is what implementations do, and a preflight is allowed where the method is served.
 *
 * <p>Each file of {@code src/test/inherited} names its row of the table, and has a class that would
 * answer {@code /<name of the file>/a}.
 */
class InheritedAnnotationsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Path SOURCES = Path.of("src/test/inherited");
  private static final Path PAGE = Path.of("../../docs/rules/inherited-annotations.md");
  private static final Pattern ROW = Pattern.compile("/\\*\\* (.*) \\*/");
  private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");

  @TempDir private static Path output;

  /** The cells of each row, by its first. */
  private static final Map<String, List<String>> TABLE = new TreeMap<>();

  /** The row of each class. */
  private static final Map<String, String> ROWS = new TreeMap<>();

  @BeforeAll
  static void compile() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        String source = Files.readString(file);
        String name = "inherited." + file.getFileName().toString().replace(".java", "");
        Matcher row = ROW.matcher(source);
        assertThat(row.find()).as(name).isTrue();
        sources.put(name, source);
        ROWS.put(name, row.group(1));
      }
    }
    for (String line : Files.readAllLines(PAGE)) {
      List<String> cells = List.of(CELL.split(line));
      if (cells.size() == 5) {
        TABLE.put(cells.get(1), cells.subList(2, 5));
      }
    }
    Compiler.compile(sources, output);
  }

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  @Test
  void everyRowIsMeasured() {
    TABLE.remove("what");
    TABLE.remove("---");
    assertThat(TABLE.keySet()).isEqualTo(Set.copyOf(ROWS.values()));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void implementationsDoWhatTheTableSays(Implementation implementation) throws Exception {
    List<String> starting =
        ROWS.keySet().stream().filter(name -> !isRefused(name, implementation)).toList();
    String classes =
        starting.stream().map(name -> name + "$Resource").collect(Collectors.joining(","));
    SoftAssertions softly = new SoftAssertions();
    try (Servers servers = Servers.start(implementation, List.of(output), List.of(classes))) {
      Asked asked = new Asked(new OverHttp(servers.uri("0", "")));
      for (String name : starting) {
        check(asked, name, !cell(name, implementation).equals("no"), softly);
      }
    }
    softly.assertAll();
    for (String name : ROWS.keySet()) {
      if (isRefused(name, implementation)) {
        assertThatThrownBy(
                () -> Servers.start(implementation, List.of(output), List.of(name + "$Resource")))
            .as(name)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("did not start");
      }
    }
  }

  private static void check(Asked asked, String name, boolean served, SoftAssertions softly)
      throws Exception {
    String path = "/" + name.replace("inherited.", "").toLowerCase(Locale.ROOT) + "/a";
    String method = name.contains("FormParam") ? "POST" : "GET";
    softly
        .assertThat(asked.body(method, path + "?q=1", SHOP, "Content-Type", FORM))
        .as(name)
        .satisfies(body -> assertThat(body.matches("ran|without its value")).isEqualTo(served));
    softly.assertThat(asked.preflight(method, path, SHOP) == 204).as(name).isEqualTo(served);
    softly.assertThat(asked.preflight(method, path, STRANGER)).as(name).isNotEqualTo(204);
    if (served) {
      softly.assertThat(asked.mayRead(method, path, SHOP)).as(name).isTrue();
      softly.assertThat(asked.mayRead(method, path, STRANGER)).as(name).isFalse();
    }
  }

  private static boolean isRefused(String name, Implementation implementation) {
    return cell(name, implementation).equals("does not start");
  }

  private static String cell(String name, Implementation implementation) {
    List<String> columns = List.of("Jersey", "RESTEasy", "CXF");
    return TABLE.get(ROWS.get(name)).get(columns.indexOf(implementation.name()));
  }
}
