package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests the reports of a module's policies. */
class ReportsTest {
  private static final String HTML_OPTION = "-Apreflight.report=html";
  private static final List<JavaFileObject> SHOP =
      Compilations.sources(Compilations.RESOURCES.resolve("good/shop"));

  @TestFactory
  Stream<DynamicTest> jsonOfEveryCleanFolder() throws IOException {
    return Golden.forEachFolder("good", ReportsTest::checkJson);
  }

  private static void checkJson(Path folder) {
    Compilation compilation = Compilations.compile(Compilations.sources(folder));
    Golden.assertMatches(
        "report/" + folder.getFileName() + ".json",
        file(compilation, ModuleReports.JSON).orElse("not written\n"));
    assertThat(file(compilation, ModuleReports.HTML)).isEmpty();
  }

  @Test
  void htmlIsWrittenOnDemand() {
    Compilation compilation =
        Compilations.compile(SHOP, HTML_OPTION, "-Xlint:all,-processing", "-Werror");
    assertThat(compilation).succeededWithoutWarnings();
    Golden.assertMatches("report/shop.html", file(compilation, ModuleReports.HTML).orElseThrow());
  }

  @Test
  void orderOfSourcesMakesNoDifference() {
    Compilation first = Compilations.compile(SHOP, HTML_OPTION);
    for (int seed = 0; seed < 5; seed++) {
      List<JavaFileObject> shuffled = new ArrayList<>(SHOP);
      Collections.shuffle(shuffled, new Random(seed));
      Compilation other = Compilations.compile(shuffled, HTML_OPTION);
      for (String report : List.of(ModuleReports.JSON, ModuleReports.HTML)) {
        assertThat(file(other, report)).isPresent().isEqualTo(file(first, report));
      }
    }
  }

  @Test
  void classesThatAllLeadToEachOtherAreListedToAnEnd() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      source.append(
          i == 0
              ? "@jakarta.ws.rs.Path(\"r\") @dev.preflight.CrossOrigin(\"https://a.example.com\")"
                  + " public class C0 {"
              : "  public static class C%d { @jakarta.ws.rs.GET public void get() {}".formatted(i));
      for (int j = 1; j < 12; j++) {
        source.append(
            " @jakarta.ws.rs.Path(\"c%d\") public C0.C%d c%d() { return null; }"
                .formatted(j, j, j));
      }
      source.append(i == 0 ? "\n" : "}\n");
    }
    Compilation compilation =
        Compilations.compile(List.of(Compilations.source("C0", source + "}")));
    assertThat(compilation).succeeded();
    assertThat(file(compilation, ModuleReports.JSON).orElseThrow())
        .contains("\"path\": \"/r/c1/c2/c3/c4/c5/c6/c7/c8/c9/c10/c11\"")
        .hasSizeLessThan(20_000_000);
  }

  static Optional<String> file(Compilation compilation, String path) {
    return compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path).map(Compilations::text);
  }
}
