package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.DESK;
import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Annotations where people and generators put them: on interfaces, superclasses, methods of either.
 * Whatever class an implementation reports, the policy of the one that serves is in force.
 *
 * <p>Each file of {@code src/test/forms} has a class that answers GET and PUT on the name of the
 * file in lower case. Pages of the shop may call both, and PUT is refused to strangers.
 */
class FormsTest {
  private static final Path FORMS = Path.of("src/test/forms");

  @TempDir private static Path output;

  private static List<String> names;

  @BeforeAll
  static void compile() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(FORMS)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.put("forms." + name, Files.readString(file));
      }
    }
    names = List.copyOf(sources.keySet());
    Compiler.compile(sources, output);
  }

  static List<Implementation> implementations() {
    return Implementation.ALL;
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void policiesAreInForce(Implementation implementation) throws Exception {
    String classes =
        names.stream().map(name -> name + "$Resource").collect(Collectors.joining(","))
            + ",forms.OneOfTwo$OtherOfTwo";
    SoftAssertions softly = new SoftAssertions();
    try (Servers servers = Servers.start(implementation, List.of(output), List.of(classes))) {
      Asked asked = new Asked(new OverHttp(servers.uri("0", "")));
      for (String name : names) {
        check(asked, name, softly);
      }
      softly.assertThat(asked.preflight("PUT", "/otheroftwo", DESK)).isEqualTo(204);
      softly.assertThat(asked.mayRead("GET", "/otheroftwo", SHOP)).isFalse();
      softly.assertThat(asked.mayRead("GET", "/otheroftwo", DESK)).isTrue();
    }
    softly.assertAll();
  }

  private static void check(Asked asked, String name, SoftAssertions softly) throws Exception {
    String path = "/" + name.replace("forms.", "").replace("Resource", "").toLowerCase(Locale.ROOT);
    softly.assertThat(asked.preflight("PUT", path, SHOP)).as(name).isEqualTo(204);
    softly.assertThat(asked.preflight("PUT", path, STRANGER)).as(name).isEqualTo(403);
    softly.assertThat(asked.preflight("PUT", path, DESK)).as(name).isEqualTo(403);
    softly.assertThat(asked.body("GET", path, SHOP)).as(name).isEqualTo("ran");
    softly.assertThat(asked.mayRead("GET", path, SHOP)).as(name).isTrue();
    softly.assertThat(asked.mayRead("GET", path, STRANGER)).as(name).isFalse();
    softly.assertThat(asked.mayRead("PUT", path, SHOP)).as(name).isTrue();
    softly.assertThat(asked.body("PUT", path, STRANGER)).as(name).isNotEqualTo("ran");
  }

  @Test
  void everyFormEnforces() throws IOException {
    for (String name : names) {
      String source = Files.readString(FORMS.resolve(name.replace("forms.", "") + ".java"));
      assertThat(source.lines().collect(Collectors.joining())).contains("enforce = true");
    }
  }
}
